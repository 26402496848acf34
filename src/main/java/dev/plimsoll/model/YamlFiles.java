package dev.plimsoll.model;

import dev.plimsoll.snapshot.Blob;
import java.util.Locale;

/** Which files are YAML by their name. */
public final class YamlFiles {
    private YamlFiles() {}

    public static boolean isYaml(Blob blob) {
        String name = blob.name().toLowerCase(Locale.ROOT);
        return blob.mode().isFile() && (name.endsWith(".yaml") || name.endsWith(".yml"));
    }
}
