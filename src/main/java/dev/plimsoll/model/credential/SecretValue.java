package dev.plimsoll.model.credential;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the value of a setting that promises a secret turns out to be. */
public enum SecretValue {
    /** Nothing to keep secret: empty, a switch, a small number, a path, a public key, a hash, an address. */
    NONE,
    /** Comes from elsewhere: a variable, a template, a secret store. */
    REFERENCE,
    /** A stand-in that somebody is meant to replace ("changeme", "your-key-here"). */
    PLACEHOLDER,
    /** A literal that anybody would try first ("postgres", "admin123", the name of its own user). */
    GUESSABLE,
    /** A literal that somebody chose: whoever reads the file has it. */
    LITERAL;

    private static final Pattern REFERENCES = Pattern.compile(
            "\\$\\{|\\$\\(|\\{\\{|<%|%\\(|^\\$[A-Za-z_]\\w*$|^%\\w+%$|^ENC\\[|^!vault|^@Microsoft\\.KeyVault\\(|^arn:|^(vault|op|ssm|sm|secretsmanager|"
                    + "keyring|awssm|gcpsm|azurekv|secret|secretref|env|file|valueFrom|ref\\+\\w+)(:|://)");
    private static final Pattern NOTHING = Pattern.compile(
            "true|false|yes|no|on|off|none|null|nil|undefined|enabled?|disabled?|required|optional|auto|\\d{1,3}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_SECRET = Pattern.compile(
            "~?\\.{0,2}/[\\w.@-]+(/[\\w.@-]+)*/?|[A-Za-z]:\\\\.*|ssh-(rsa|ed25519|dss) .*|ecdsa-.*|"
                    + "-----BEGIN (PUBLIC KEY|CERTIFICATE)[\\s\\S]*|\\{(SSHA|SHA|SMD5|MD5|CRYPT|PBKDF2|ARGON2)[^}]*\\}.*|"
                    + "\\$?\\$(2[abxy]?|5|6|apr1|argon2\\w*|y|pbkdf2.*)\\$.*|[a-z][a-z0-9+.-]*://[^@]*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PLACEHOLDERS = Pattern.compile(
            "change.?(me|this|it|in)|replace.?(me|this|with)|^replace|(^|[^a-z])your|[^a-z]here$|^<.*>$|^\\[.*\\]$|x{4,}|\\*{3,}|"
                    + "\\.{3}|example|placeholder|dummy|redacted|^todo|^fixme|^insert|^enter|^generate|^fill|^put[^a-z]|"
                    + "must.?be|^not.?(a|set|real|used|needed)|^(invalid|unset|missing|empty)$|^fake|^some|^any(thing)?$|to.be.(set|filled|replaced)",
            Pattern.CASE_INSENSITIVE);
    private static final List<String> COMMON = List.of(
            "password",
            "passwort",
            "passw0rd",
            "passwd",
            "pass",
            "secret",
            "token",
            "admin",
            "administrator",
            "root",
            "toor",
            "user",
            "username",
            "guest",
            "test",
            "testing",
            "demo",
            "dev",
            "development",
            "default",
            "local",
            "localhost",
            "letmein",
            "qwerty",
            "welcome",
            "super",
            "my",
            "the",
            "key",
            "apikey",
            "db",
            "database",
            "postgresql",
            "postgres",
            "mysql",
            "mariadb",
            "mongodb",
            "mongo",
            "redis",
            "rabbitmq",
            "rabbit",
            "minio",
            "elastic",
            "changeit",
            "foobar",
            "foo",
            "bar",
            "hunter2",
            "docker",
            "compose",
            "sa",
            "pw",
            "pwd");
    private static final Set<String> DIGITS =
            Set.of("", "1", "12", "123", "1234", "12345", "123456", "12345678", "321", "01", "00");

    /**
     * What a value is.
     *
     * @param name the setting's own name, or of a user whose password it is
     */
    public static SecretValue of(String name, String value) {
        String text = value.strip();
        if (text.isEmpty() || NOTHING.matcher(text).matches()) {
            return NONE;
        }
        if (REFERENCES.matcher(text).find()) {
            return REFERENCE;
        }
        if (NOT_SECRET.matcher(text).matches()) {
            return NONE;
        }
        if (PLACEHOLDERS.matcher(text).find()) {
            return PLACEHOLDER;
        }
        return guessable(name, text) ? GUESSABLE : LITERAL;
    }

    /** Made of nothing but words that stand in every list of default passwords, the setting's own words, and a small number. */
    private static boolean guessable(String name, String value) {
        String letters = value.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "");
        String digits = letters.replaceFirst("^.*?([0-9]*)$", "$1");
        String rest = letters.substring(0, letters.length() - digits.length());
        if (!DIGITS.contains(digits)) {
            return false;
        }
        List<String> own = own(name);
        for (int words = 0; words < 4 && !rest.isEmpty(); words++) {
            String before = rest;
            rest = Stream.concat(COMMON.stream(), own.stream())
                    .filter(before::startsWith)
                    .max((a, b) -> Integer.compare(a.length(), b.length()))
                    .map(word -> before.substring(word.length()))
                    .orElse(before);
        }
        return rest.isEmpty();
    }

    private static List<String> own(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
                .filter(word -> word.length() > 2)
                .toList();
    }
}
