package dev.plimsoll.model;

import dev.plimsoll.syntax.PathTest;
import java.util.Locale;
import java.util.Set;

/**
 * Which paths hold input of tests by their folders' names (Go leaves "testdata" out of every build; the others are the
 * same custom elsewhere). It is never deployed, and often wrong on purpose.
 */
public final class TestData {
    private static final Set<String> FOLDERS = Set.of(
            "testdata",
            "test-data",
            "test_data",
            "testfixtures",
            "test-fixtures",
            "test_fixtures",
            "fixtures",
            "__fixtures__",
            "__snapshots__",
            "golden",
            "goldens");

    /** The paths below such a folder. */
    public static final PathTest TEST = PathTest.of(TestData::in);

    private TestData() {}

    public static boolean in(String path) {
        int from = 0;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', from)) {
            if (FOLDERS.contains(path.substring(from, slash).toLowerCase(Locale.ROOT))) {
                return true;
            }
            from = slash + 1;
        }
        return false;
    }
}
