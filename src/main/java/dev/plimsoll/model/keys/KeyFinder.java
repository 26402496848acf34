package dev.plimsoll.model.keys;

import dev.plimsoll.model.keys.KeyMaterial.Secrecy;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds keys anywhere in a text. A header alone, in a pattern or in prose, is none. */
public final class KeyFinder {

    private static final int LONGEST = 32 << 10;
    private static final Pattern BEGIN = Pattern.compile(
            "-----BEGIN (?:(?<kind>RSA|DSA|EC|OPENSSH|ENCRYPTED|PGP) )?(?<private>PRIVATE KEY)(?: BLOCK)?-----"
                    + "|-----BEGIN (?<public>[A-Z0-9 ]{0,20}(?:CERTIFICATE|PUBLIC KEY))(?: BLOCK)?-----");
    private static final Pattern WRAPPED = Pattern.compile("LS0tLS1CRUdJTi[A-Za-z0-9+/]{80,20000}+={0,2}");

    private KeyFinder() {}

    /** All private keys, and the first public one. */
    public static List<KeyText> in(Source source) {
        List<KeyText> found = new ArrayList<>();
        Lines lines = new Lines(source);
        if (source.text().contains("-----BEGIN ")) {
            armoured(source.text(), lines, found);
        }
        if (source.text().contains("LS0tLS1CRUdJTi")) {
            wrapped(source.text(), lines, found);
        }
        found.addAll(PuttyKey.in(source));
        return List.copyOf(found);
    }

    private static void armoured(String text, Lines lines, List<KeyText> found) {
        Matcher begin = BEGIN.matcher(text);
        boolean hasPublic = false;
        while (begin.find()) {
            if (begin.group("private") != null) {
                Place place = lines.at(begin.start());
                key(begin, text).map(key -> at(place, key)).ifPresent(found::add);
            } else if (!hasPublic) {
                String name = begin.group("public").contains("CERTIFICATE") ? "certificate" : "public key";
                found.add(new KeyText(lines.at(begin.start()), name, Secrecy.PUBLIC, ""));
                hasPublic = true;
            }
        }
    }

    private static KeyText at(Place place, KeyText key) {
        return new KeyText(place, key.name(), key.secrecy(), key.identity());
    }

    /** Armour that is written in Base64 once more, as in the data of a Kubernetes Secret. */
    private static void wrapped(String text, Lines lines, List<KeyText> found) {
        Matcher wrapped = WRAPPED.matcher(text);
        while (wrapped.find()) {
            try {
                String inner = new String(Base64.getDecoder().decode(wrapped.group()), StandardCharsets.ISO_8859_1);
                Matcher begin = BEGIN.matcher(inner);
                Place place = lines.at(wrapped.start());
                while (begin.find()) {
                    if (begin.group("private") != null) {
                        key(begin, inner).map(key -> at(place, key)).ifPresent(found::add);
                    }
                }
            } catch (IllegalArgumentException notBase64) {
                continue;
            }
        }
    }

    private static Optional<KeyText> key(Matcher begin, String text) {
        String kind = begin.group("kind") == null ? "" : begin.group("kind");
        String window = text.substring(begin.end(), Math.min(text.length(), begin.end() + LONGEST));
        int end = window.indexOf("-----END ");
        int next = window.indexOf("-----BEGIN ");
        if (end < 0 || next >= 0 && next < end) {
            return Optional.empty();
        }
        return KeyBody.of(window.substring(0, end))
                .filter(body -> fits(kind, body))
                .map(body -> new KeyText(Place.ofFile(""), name(kind), secrecy(kind, body), body.identity()));
    }

    private static boolean fits(String kind, KeyBody body) {
        return switch (kind) {
            case "OPENSSH" -> body.isOpenSsh();
            case "PGP" -> body.isPgp();
            default -> body.encrypted() || body.isSequence();
        };
    }

    private static Secrecy secrecy(String kind, KeyBody body) {
        boolean encrypted = switch (kind) {
            case "OPENSSH" -> body.isOpenSshWithPassphrase();
            case "ENCRYPTED" -> true;
            default -> body.encrypted();
        };
        return kind.equals("PGP") ? Secrecy.UNKNOWN : encrypted ? Secrecy.ENCRYPTED : Secrecy.PRIVATE;
    }

    private static String name(String kind) {
        return switch (kind) {
            case "RSA", "DSA", "EC", "PGP" -> kind + " private key";
            case "OPENSSH" -> "SSH private key";
            default -> "private key";
        };
    }

    /** Counts lines from one place to the next. */
    private static final class Lines {
        private final Source source;
        private int line = 1;
        private int at;

        Lines(Source source) {
            this.source = source;
        }

        Place at(int offset) {
            if (offset < at) {
                line = 1;
                at = 0;
            }
            for (; at < offset; at++) {
                if (source.text().charAt(at) == '\n') {
                    line++;
                }
            }
            return source.line(line);
        }
    }
}
