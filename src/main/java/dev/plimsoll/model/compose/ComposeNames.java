package dev.plimsoll.model.compose;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** File names that Compose looks for by itself (Compose Specification, 03-compose-file), and ones that people give. */
final class ComposeNames {
    /** In the order of preference. */
    static final List<String> BASES =
            List.of("compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml");

    static final List<String> OVERRIDES = List.of(
            "compose.override.yml",
            "compose.override.yaml",
            "docker-compose.override.yml",
            "docker-compose.override.yaml");

    private static final Pattern FOR_TESTS = Pattern.compile(
            "(.*[/._-])?(tests?|testing|e2e|ci|integration|integration-tests?|fixtures?|mocks?)([/._-].*)?");
    private static final Pattern USUAL = Pattern.compile("(.*[._-])?compose([._-].*)?\\.ya?ml");

    private ComposeNames() {}

    /** True where a folder's or the file's name says that it serves tests. */
    static boolean isForTests(String path) {
        return FOR_TESTS.matcher(path.toLowerCase(Locale.ROOT)).matches();
    }

    static boolean isUsual(String name) {
        return USUAL.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }
}
