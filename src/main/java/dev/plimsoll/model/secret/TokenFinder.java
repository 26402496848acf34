package dev.plimsoll.model.secret;

import dev.plimsoll.syntax.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds tokens in a text in one pass: two characters tell at almost every place that none of the anchors begins there.
 */
final class TokenFinder {
    /** Who has more in one file knows enough. */
    private static final int MOST = 100;

    private static final int JWT = -1;
    private static final int URL = -2;
    private static final AnchorIndex INDEX = anchors();

    private final String text;
    private final LineCount lines;
    private final List<TokenText> found = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private int behind;

    private TokenFinder(Source source) {
        this.text = source.text();
        this.lines = new LineCount(source);
    }

    private static AnchorIndex anchors() {
        AnchorIndex index = AnchorIndex.EMPTY.with(WebToken.ANCHOR, JWT).with(UrlSecret.ANCHOR, URL);
        for (int i = 0; i < TokenForms.ALL.size(); i++) {
            index = index.with(TokenForms.ALL.get(i).anchor(), i);
        }
        return index;
    }

    static List<TokenText> in(Source source) {
        TokenFinder finder = new TokenFinder(source);
        finder.search();
        return finder.withoutIdsOfKnownSecrets();
    }

    private void search() {
        char first = text.isEmpty() ? 0 : text.charAt(0);
        for (int i = 1; i < text.length() && found.size() < MOST; i++) {
            char second = text.charAt(i);
            if (i > behind) {
                for (int form : INDEX.startingWith(first, second)) {
                    look(form, i - 1);
                }
            }
            first = second;
        }
    }

    private void look(int form, int at) {
        if (form == JWT) {
            if (text.startsWith(WebToken.ANCHOR, at) && TokenForm.startsWord(text, at)) {
                WebToken.at(text, at).ifPresent(jwt -> add(jwt, "JSON Web Token", WebToken.reach(jwt.secret())));
            }
        } else if (form == URL) {
            if (text.startsWith(UrlSecret.ANCHOR, at)) {
                UrlSecret.at(text, at).ifPresent(url -> add(url, UrlSecret.NAME, Reach.ONE_THING));
            }
        } else if (text.startsWith(TokenForms.ALL.get(form).anchor(), at)) {
            token(TokenForms.ALL.get(form), at);
        }
    }

    private void token(TokenForm form, int at) {
        form.at(text, at).ifPresent(secret -> {
            if (add(secret, form.name(), form.reach())
                    && form.name().equals(AwsKeys.ID)
                    && AwsKeys.hasSecretNear(text, secret)) {
                TokenText id = found.remove(found.size() - 1);
                found.add(new TokenText(id.place(), AwsKeys.PAIR, Reach.ALL, id.identity()));
            }
        });
    }

    /** The first place of a secret in a text is enough; false where it is known already. */
    private boolean add(TokenForm.Found secret, String name, Reach reach) {
        String identity = Checksums.digest(secret.secret());
        behind = Math.max(behind, secret.end());
        boolean isNew = known.add(identity);
        if (isNew) {
            found.add(new TokenText(lines.at(secret.start()), name, reach, identity));
        }
        return isNew;
    }

    /** Where the secret of an AWS access key is found by its name, its id says nothing new. */
    private List<TokenText> withoutIdsOfKnownSecrets() {
        boolean named = found.stream().anyMatch(token -> token.name().equals("AWS secret access key"));
        return found.stream()
                .filter(token -> !named
                        || !token.name().equals(AwsKeys.ID) && !token.name().equals(AwsKeys.PAIR))
                .toList();
    }
}
