package dev.plimsoll.model.shell;

import dev.plimsoll.model.Reading;
import dev.plimsoll.model.TestData;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.syntax.PathTest;
import java.util.ArrayList;
import java.util.List;

/** The shell scripts of a repository that say something, by their names' endings. */
public final class ScriptFiles {
    private static final PathTest SCRIPTS =
            PathTest.of(path -> path.endsWith(".sh") || path.endsWith(".bash")).butNot(TestData.TEST);

    private ScriptFiles() {}

    /** Those that give passwords, have defaults for them, deploy or back up. */
    public static List<ScriptFile> read(Reading reading) {
        List<ScriptFile> found = new ArrayList<>();
        for (Blob blob : reading.files(SCRIPTS)) {
            ScriptFile file = reading.peek(blob, ScriptParser.SCRIPT);
            boolean says = !file.arguments().isEmpty()
                    || !file.defaults().isEmpty()
                    || !file.steps().isEmpty();
            if (says) {
                found.add(file);
            }
        }
        return List.copyOf(found);
    }
}
