package dev.plimsoll.model;

import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.syntax.PathTest;
import java.util.Locale;

/** Which files are YAML by their name. */
public final class YamlFiles {
    /** The files named so. */
    public static final PathTest YAML = PathTest.ofName(YamlFiles::isYaml);
    /** The same without the input of tests. */
    public static final PathTest DEPLOYABLE = YAML.butNot(TestData.TEST);

    private YamlFiles() {}

    public static boolean isYaml(Blob blob) {
        return blob.mode().isFile() && isYaml(blob.name());
    }

    private static boolean isYaml(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".yaml") || lower.endsWith(".yml");
    }
}
