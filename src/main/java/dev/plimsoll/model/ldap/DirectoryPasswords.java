package dev.plimsoll.model.ldap;

import dev.plimsoll.model.Reading;
import dev.plimsoll.model.TestData;
import dev.plimsoll.model.credential.SecretValue;
import dev.plimsoll.model.ldap.DirectoryPassword.Form;
import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Parser;
import dev.plimsoll.syntax.PathTest;
import dev.plimsoll.syntax.ldif.LdifLine;
import dev.plimsoll.syntax.ldif.LdifParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the passwords of a repository's LDIF files, in attributes and in comments. */
public final class DirectoryPasswords {
    private static final Parser<List<DirectoryPassword>> PASSWORDS = source -> {
        List<DirectoryPassword> found = new ArrayList<>();
        LdifParser.LDIF.parse(source).tree().forEach(line -> of(line).ifPresent(found::add));
        return Parsed.whole(List.copyOf(found));
    };
    private static final Set<String> ATTRIBUTES = Set.of("userpassword", "olcrootpw", "unicodepwd", "authpassword");
    private static final Pattern SCHEME = Pattern.compile("\\{([A-Za-z0-9_.-]+)}(.*)", Pattern.DOTALL);
    private static final Set<String> CLEAR = Set.of("CLEARTEXT", "CLEAR", "PLAIN", "PLAINTEXT");
    private static final Set<String> WEAK = Set.of("SSHA", "SHA", "SMD5", "MD5", "LANMAN", "UNIX", "NT", "MD4");
    private static final Pattern STRONG_CRYPT = Pattern.compile("\\$(2[abxy]?|5|6|7|y|gy|argon2\\w*)\\$.*");
    private static final Pattern COMMENT = Pattern.compile(
            "(?i)(?:.*\\s)?(?:userpassword|password|passwd|pass|pw)\\s*[:=]\\s*[\"'`]?([^\\s\"'`]{4,})[\"'`]?\\s*(?:\\(.*\\))?");
    private static final Pattern WORD = Pattern.compile(
            "(?i)(hashed|encrypted|below|above|plain|unset|empty|same|default|generated?|tbd|todo|as|see|must|should|is|not"
                    + "|cleartext|ssha|sha|md5|crypt|bcrypt|argon2|slappasswd|via|from|the|policy)[.,;]?");

    private static final PathTest DIRECTORIES =
            PathTest.of(path -> path.toLowerCase(Locale.ROOT).endsWith(".ldif")).butNot(TestData.TEST);

    private DirectoryPasswords() {}

    public static List<DirectoryPassword> read(Reading reading) {
        List<DirectoryPassword> found = new ArrayList<>();
        reading.files(DIRECTORIES).forEach(blob -> found.addAll(reading.read(blob, PASSWORDS)));
        return List.copyOf(found);
    }

    private static Optional<DirectoryPassword> of(LdifLine line) {
        if (line.isComment()) {
            Matcher comment = COMMENT.matcher(line.value());
            boolean says = comment.matches() && !WORD.matcher(comment.group(1)).matches();
            return says && !SCHEME.matcher(comment.group(1)).matches()
                    ? Optional.of(password(line, Form.COMMENT, "", comment.group(1)))
                    : Optional.empty();
        } else if (!ATTRIBUTES.contains(line.attribute().toLowerCase(Locale.ROOT))
                || line.value().isEmpty()) {
            return Optional.empty();
        }
        Matcher schemed = SCHEME.matcher(line.value());
        if (!schemed.matches()) {
            return Optional.of(password(line, Form.CLEAR, "", line.value()));
        }
        String scheme = schemed.group(1).toUpperCase(Locale.ROOT);
        boolean weak = WEAK.contains(scheme)
                || scheme.equals("CRYPT")
                        && !STRONG_CRYPT.matcher(schemed.group(2)).matches();
        Form form = CLEAR.contains(scheme) ? Form.CLEAR : weak ? Form.WEAK_HASH : Form.OTHER;
        return Optional.of(password(line, form, scheme, schemed.group(2)));
    }

    private static DirectoryPassword password(LdifLine line, Form form, String scheme, String value) {
        return new DirectoryPassword(line.place(), line.entry(), form, scheme, SecretValue.of("password", value));
    }
}
