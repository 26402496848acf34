package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.credential.SecretValue;
import java.util.regex.Pattern;

/** What the value of a secret setting turns out to be where Kubernetes' own customs count as well. */
final class ManifestValue {
    /** Names of Secrets are told to programs too, by the same names of settings. */
    private static final Pattern OBJECT_NAME = Pattern.compile(
            "[a-z0-9]+([-./][a-z0-9]+)*[-.](secrets?|tls|certs?|certificates?|credentials?|creds?|tokens?|keys?|auth|passwords?)"
                    + "|(secrets?|credentials?)-[a-z0-9-]+");
    /** A name in capitals that a script replaces: GOOGLE_API_KEY_VAL. */
    private static final Pattern CAPITALS = Pattern.compile("[A-Z]+(_[A-Z]+)+");

    private ManifestValue() {}

    /**
     * What a value is.
     *
     * @param name the setting's own name
     * @param around names that stand near, of which a guessable password is often made
     */
    static SecretValue of(String name, String around, String value) {
        if (OBJECT_NAME.matcher(value).matches()) {
            return SecretValue.REFERENCE;
        }
        return CAPITALS.matcher(value.strip()).matches()
                ? SecretValue.PLACEHOLDER
                : SecretValue.of(name + " " + around, value);
    }
}
