package dev.plimsoll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Files on disk that a test makes: compared, or with {@code -Dgolden=accept} written. */
public final class Golden {
    private static final String HOW = "%s is not what Plimsoll makes now. If the new one is right, run%n"
            + "    mvn -o -q -B test -Dtest=StoriesTest,RulePagesTest -Dgolden=accept%n"
            + "and review what it changed (git diff) before you commit it.";

    private Golden() {}

    /** The folder holds exactly these files (text by path). */
    public static void folder(Path folder, Map<String, String> made) {
        folder(folder, path -> true, made);
    }

    /** Of those that are made at all, the folder holds exactly these files (text by path). */
    public static void folder(Path folder, Predicate<String> isMade, Map<String, String> made) {
        Map<String, String> onDisk = read(folder);
        onDisk.keySet().removeIf(isMade.negate());
        if ("accept".equals(System.getProperty("golden"))) {
            accept(folder, onDisk, made);
            return;
        }
        assertThat(onDisk.keySet()).as(HOW, "The list of files in " + folder).isEqualTo(new TreeMap<>(made).keySet());
        made.forEach((path, text) ->
                assertThat(onDisk.get(path)).as(HOW, folder.resolve(path)).isEqualTo(text));
    }

    private static void accept(Path folder, Map<String, String> onDisk, Map<String, String> made) {
        try {
            for (String gone : onDisk.keySet()) {
                if (!made.containsKey(gone)) {
                    Files.delete(folder.resolve(gone));
                }
            }
            for (Map.Entry<String, String> file : made.entrySet()) {
                if (!file.getValue().equals(onDisk.get(file.getKey()))) {
                    Files.createDirectories(folder.resolve(file.getKey()).getParent());
                    Files.writeString(folder.resolve(file.getKey()), file.getValue());
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Map<String, String> read(Path folder) {
        Map<String, String> texts = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return texts;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(
                        folder.relativize(file).toString().replace('\\', '/'),
                        new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return texts;
    }
}
