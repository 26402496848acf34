package dev.plimsoll.model.credential;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether the name of a setting promises a secret. The last word decides, as in English: DB_PASSWORD is a password,
 * PASSWORD_FILE a file, PASSWORD_MIN_LENGTH a length, AWS_ACCESS_KEY_ID an id. Any way of writing words is understood
 * (SNAKE_CASE, camelCase, kebab-case, dots).
 */
public final class SecretName {
    private static final Set<String> HEADS = Set.of(
            "password",
            "passwd",
            "passphrase",
            "pass",
            "pw",
            "pwd",
            "secret",
            "token",
            "apikey",
            "credential",
            "credentials");
    private static final List<String> GLUED = List.of("password", "passwd", "passphrase", "secret", "token", "apikey");
    private static final Set<String> KEYS = Set.of(
            "access",
            "account",
            "api",
            "app",
            "application",
            "auth",
            "authkey",
            "cookie",
            "deploy",
            "encryption",
            "fernet",
            "hmac",
            "jwt",
            "license",
            "master",
            "private",
            "role",
            "secret",
            "service",
            "session",
            "shared",
            "signing",
            "storage",
            "webhook");
    private static final Set<String> SWITCHES = Set.of(
            "allow",
            "anon",
            "disable",
            "disabled",
            "empty",
            "enable",
            "enabled",
            "existing",
            "max",
            "min",
            "public",
            "publishable",
            "pull",
            "random",
            "require",
            "required");

    private static final Set<String> HANDED_OUT = Set.of(
            "access",
            "anthropic",
            "api",
            "apikey",
            "aws",
            "client",
            "cloudflare",
            "discord",
            "dns",
            "dockerhub",
            "gemini",
            "github",
            "gitlab",
            "google",
            "hf",
            "hub",
            "license",
            "mail",
            "mapbox",
            "oauth",
            "oidc",
            "openai",
            "s3",
            "sentry",
            "slack",
            "smtp",
            "stripe",
            "telegram",
            "twilio",
            "webhook");
    /** What makes a token one of the service itself. */
    private static final Set<String> OWN = Set.of("admin", "auth", "bearer", "internal", "master", "root", "shared");

    private static final Pattern HUMP = Pattern.compile("([a-z0-9])([A-Z])");
    private static final Pattern BETWEEN = Pattern.compile("[^A-Za-z0-9]+");
    private static final Pattern NUMBER_AT_END = Pattern.compile("[ 0-9]+$");

    private SecretName() {}

    public static boolean is(String name) {
        List<String> words = words(name);
        if (words.isEmpty() || words.stream().anyMatch(SWITCHES::contains)) {
            return false;
        }
        String head = words.get(words.size() - 1);
        String before = words.size() < 2 ? "" : words.get(words.size() - 2);
        if (head.equals("key")) {
            return KEYS.contains(before);
        }
        if (head.equals("base") && before.equals("key")) {
            return true; // SECRET_KEY_BASE
        }
        if (head.equals("pwd")) {
            return !before.isEmpty() && !before.equals("old"); // PWD and OLDPWD are folders
        }
        return HEADS.contains(head) || GLUED.stream().anyMatch(head::endsWith);
    }

    /**
     * True where whoever runs the service chooses the secret: a password, a key that signs or encrypts, a token that lets
     * into the service itself. What another party hands out (an API's key, a client's secret) opens nothing when made up.
     */
    public static boolean isChosen(String name) {
        List<String> words = words(name);
        if (!is(name) || words.stream().anyMatch(HANDED_OUT::contains)) {
            return false;
        }
        boolean token = words.get(words.size() - 1).contains("token");
        return !token || words.stream().anyMatch(OWN::contains);
    }

    /** The words of a name in lower case, numbers at its end left out. */
    static List<String> words(String name) {
        String parted = HUMP.matcher(name).replaceAll("$1 $2");
        String spaced = NUMBER_AT_END
                .matcher(BETWEEN.matcher(parted).replaceAll(" "))
                .replaceFirst("")
                .strip();
        return spaced.isEmpty()
                ? List.of()
                : Arrays.asList(spaced.toLowerCase(Locale.ROOT).split(" "));
    }
}
