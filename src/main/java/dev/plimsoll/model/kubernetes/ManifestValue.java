package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.credential.SecretName;
import dev.plimsoll.model.credential.SecretValue;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;

/** What the value of a secret setting turns out to be where Kubernetes' own customs count as well. */
final class ManifestValue {
    /** Names of Secrets are told to programs too, by the same names of settings. */
    private static final Pattern OBJECT_NAME = Pattern.compile(
            "[a-z0-9]+([-./][a-z0-9]+)*[-.](secrets?|tls|certs?|certificates?|credentials?|creds?|tokens?|keys?|auth|passwords?)"
                    + "|(secrets?|credentials?)-[a-z0-9-]+");
    /** A name in capitals that a script replaces: GOOGLE_API_KEY_VAL. */
    private static final Pattern CAPITALS = Pattern.compile("[A-Z]+(_[A-Z]+)+");

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,19}");

    private static final int LONGEST_NAME = 254;
    private static final int LONGEST_PASSWORD = 4_000;

    private ManifestValue() {}

    /**
     * What a value is.
     *
     * @param name the setting's own name
     * @param around words that stand near ({@link #words}), of which a guessable password is often made
     */
    static SecretValue of(String name, String around, String value) {
        if (value.length() < LONGEST_NAME && OBJECT_NAME.matcher(value).matches()) {
            return SecretValue.REFERENCE;
        } else if (value.length() < LONGEST_NAME
                && CAPITALS.matcher(value.strip()).matches()) {
            return SecretValue.PLACEHOLDER;
        }
        if (value.length() > LONGEST_PASSWORD) {
            return SecretValue.LITERAL;
        }
        SecretValue found = SecretValue.of(name + " " + around, value);
        boolean stands = Arrays.asList(around.split(" ")).contains(value.strip());
        return found == SecretValue.LITERAL && stands ? SecretValue.GUESSABLE : found;
    }

    /** An object's name and the plain words among the values of its settings that promise no secret. */
    static String words(KubernetesObject object, Map<String, String> settings) {
        StringBuilder words = new StringBuilder(object.objectName().orElse(""));
        settings.forEach((name, value) -> {
            if (WORD.matcher(value).matches() && !SecretName.is(name)) {
                words.append(' ').append(value);
            }
        });
        return words.toString();
    }
}
