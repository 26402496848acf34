package dev.plimsoll.model.secret;

import dev.plimsoll.model.Interest;
import dev.plimsoll.model.Reading;
import dev.plimsoll.model.SampleFiles;
import dev.plimsoll.model.keys.KeyMaterial;
import dev.plimsoll.model.keys.KeyText;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.syntax.PathTest;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks for secrets in every file whose content is known, but for long ones. */
public final class Secrets {
    private static final long LARGEST = 4L << 20;
    private static final List<String> SCANNERS_LISTS = List.of(
            "gitleaks", ".gitleaks", ".secrets.baseline", "trivy-secret", "ggshield", ".ggshield", ".gitguardian");

    private final List<KeyMaterial> keys;
    private final List<Token> tokens;

    /** What scanners are told to pass over is written into their settings: it is no secret, or known for one. */
    private static final PathTest SEARCHED = Interest.HAS_CONTENT.butNot(PathTest.ofName(Secrets::isScannersList));

    private Secrets(List<KeyMaterial> keys, List<Token> tokens) {
        this.keys = keys;
        this.tokens = tokens;
    }

    /**
     * Each secret once.
     *
     * @param judged the files whose settings and URLs are looked at by themselves: env files, Compose files
     */
    public static Secrets read(Reading reading, Set<String> judged) {
        List<KeyText> keys = new ArrayList<>();
        List<Token> found = new ArrayList<>();
        Map<String, List<TokenText>> tokens = new LinkedHashMap<>();
        for (Blob blob : reading.files(SEARCHED)) {
            if (blob.size() > LARGEST) {
                continue;
            }
            SecretText text = reading.peek(blob, SecretText.SECRETS);
            keys.addAll(text.keys());
            if (text.tokens().isEmpty()) {
                found.add(new Token(Place.ofFile(blob.path()), "text", Reach.NOTHING, List.of()));
            }
            for (TokenText token : text.tokens()) {
                if (!token.name().equals(UrlSecret.NAME) || !judged.contains(blob.path())) {
                    tokens.computeIfAbsent(token.identity(), identity -> new ArrayList<>())
                            .add(token);
                }
            }
        }
        tokens.values().forEach(copies -> found.add(one(copies)));
        return new Secrets(KeyMaterial.of(keys), List.copyOf(found));
    }

    private static boolean isScannersList(String name) {
        return SCANNERS_LISTS.stream().anyMatch(name::startsWith);
    }

    private static Token one(List<TokenText> copies) {
        List<TokenText> ordered = copies.stream()
                .sorted(Comparator.comparing(
                        token -> SampleFiles.isSample(token.place().path())))
                .toList();
        TokenText first = ordered.get(0);
        List<Place> others = ordered.stream().skip(1).map(TokenText::place).toList();
        return new Token(first.place(), first.name(), first.reach(), others);
    }

    /** True where a line has a secret of a known form, wherever else it stands. */
    public static boolean areIn(String line) {
        return !TokenFinder.in(new Source("", line)).isEmpty();
    }

    /** True where a file holds a key that must not be known. */
    public boolean haveKeyIn(String path) {
        return keys.stream()
                .anyMatch(key -> key.secrecy() != KeyMaterial.Secrecy.PUBLIC
                        && key.place().path().equals(path));
    }

    public List<KeyMaterial> keys() {
        return keys;
    }

    /** The tokens; and the texts that have none, one by one. */
    public List<Token> tokens() {
        return tokens;
    }
}
