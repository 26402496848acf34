package dev.plimsoll.model.kubernetes;

import java.util.regex.Pattern;

/** Whether broken text was meant to be a manifest: both keys stand at the start of lines of one document. */
final class ManifestText {
    private static final Pattern JSON = Pattern.compile("\\s*\\{\\s*\"(apiVersion|kind)\"\\s*:.*", Pattern.DOTALL);

    private ManifestText() {}

    static boolean looksLikeOne(String text) {
        boolean version = false;
        boolean kind = false;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            if (line.startsWith("---")) {
                version = false;
                kind = false;
            }
            version |= line.startsWith("apiVersion:");
            kind |= line.startsWith("kind:");
            if (version && kind) {
                return true;
            }
        }
        return JSON.matcher(text).matches();
    }
}
