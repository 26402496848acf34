package dev.plimsoll.model.secret;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a signed JSON Web Token (RFC 7519) lets its bearer do, by what it says of itself. */
final class WebToken {
    static final String ANCHOR = "eyJ";
    private static final Pattern FORM =
            Pattern.compile("(eyJ[\\w-]{8,1000})\\.(eyJ[\\w-]{4,6000})\\.([\\w-]{20,1000})(?![\\w-])");
    private static final Pattern ALGORITHM = Pattern.compile("\"alg\"\\s*:\\s*\"(?!none\")[A-Za-z0-9]{2,10}\"");
    private static final Pattern NUMBER = Pattern.compile("\"(exp|iat)\"\\s*:\\s*\"?(\\d{9,12})");
    private static final Pattern PUBLIC = Pattern.compile("\"role\"\\s*:\\s*\"anon\"|\"iss\"\\s*:\\s*\"supabase-demo\""
            + "|John Doe|\"sub\"\\s*:\\s*\"1234567890\"|[Ee]xample");
    private static final long YEAR = 366L * 24 * 60 * 60;

    private WebToken() {}

    /** The token at this place; empty where the text is none. */
    static Optional<TokenForm.Found> at(String text, int start) {
        Matcher token =
                FORM.matcher(text).useTransparentBounds(true).region(start, Math.min(text.length(), start + 8000));
        boolean is = token.lookingAt()
                && ALGORITHM.matcher(decoded(token.group(1))).find()
                && decoded(token.group(2)).stripTrailing().endsWith("}")
                && Randomness.isIn(token.group(3));
        return is ? Optional.of(new TokenForm.Found(token.group(), token.start(), token.end())) : Optional.empty();
    }

    static Reach reach(String token) {
        String claims = decoded(token.substring(token.indexOf('.') + 1, token.lastIndexOf('.')));
        if (PUBLIC.matcher(claims).find()) {
            return Reach.NOTHING;
        }
        long issued = 0;
        long expires = 0;
        Matcher numbers = NUMBER.matcher(claims);
        while (numbers.find()) {
            if (numbers.group(1).equals("exp")) {
                expires = Long.parseLong(numbers.group(2));
            } else {
                issued = Long.parseLong(numbers.group(2));
            }
        }
        boolean ends = expires > 0 && (issued == 0 || expires - issued < YEAR);
        return ends ? Reach.UNTIL_IT_ENDS : Reach.ONE_THING;
    }

    private static String decoded(String part) {
        try {
            return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}
