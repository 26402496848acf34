package dev.plimsoll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.audit.Audit;
import dev.plimsoll.audit.Auditor;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Settings;
import dev.plimsoll.model.Repository;
import dev.plimsoll.rules.Rules;
import dev.plimsoll.snapshot.Mode;
import dev.plimsoll.snapshot.Snapshot;
import dev.plimsoll.syntax.ParseCache;
import dev.plimsoll.syntax.Unread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The files of all stories, cut off at every line and with bytes changed: all rules judge them, none fails, and every
 * finding has its place. Broken files stand beside whole ones, so that what refers to them is judged too.
 */
class BrokenStoriesTest {
    private static final int TRIES = 12;
    private static final int BYTES = 3;

    private final ParseCache cache = ParseCache.forOnce();
    private final Auditor auditor = new Auditor(Rules.all());
    private final Settings everything = Settings.DEFAULT.running(
            Rules.all().stream().map(rule -> rule.card().id()).collect(Collectors.toSet()));

    static List<Path> trees() throws IOException {
        List<Path> trees = new ArrayList<>();
        for (Path story : StoriesTest.stories()) {
            Stream.of("base", "head")
                    .map(story::resolve)
                    .filter(Files::isDirectory)
                    .forEach(trees::add);
        }
        return trees;
    }

    @ParameterizedTest
    @MethodSource("trees")
    void a_file_that_ends_too_soon_breaks_nothing(Path tree) throws IOException {
        Map<String, byte[]> files = files(tree);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            byte[] whole = file.getValue();
            for (int at = 0; at < whole.length; at++) {
                if (whole[at] == '\n' || at == 0) {
                    judge(files, file.getKey(), Arrays.copyOf(whole, at));
                    judge(files, file.getKey(), Arrays.copyOf(whole, Math.max(0, at - 1)));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("trees")
    void a_file_with_other_bytes_breaks_nothing(Path tree) throws IOException {
        Map<String, byte[]> files = files(tree);
        Random random = new Random(20_261_124);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            for (int i = 0; i < TRIES && file.getValue().length > 0; i++) {
                byte[] changed = file.getValue().clone();
                for (int j = 0; j < BYTES; j++) {
                    changed[random.nextInt(changed.length)] =
                            (byte) (j == 0 ? random.nextInt(256) : 32 + random.nextInt(95));
                }
                judge(files, file.getKey(), changed);
            }
        }
    }

    private void judge(Map<String, byte[]> files, String path, byte[] bytes) {
        Map<String, byte[]> all = new LinkedHashMap<>(files);
        all.put(path, bytes);
        Snapshot snapshot = Snapshot.of(
                Optional.empty(),
                all.entrySet().stream()
                        .map(file -> Snapshots.blob(file.getKey(), Mode.REGULAR, file.getValue()))
                        .toList());
        Audit audit = auditor.audit(Repository.read(snapshot, cache), everything);
        assertThat(audit.unread())
                .as("%s, %d bytes of it", path, bytes.length)
                .extracting(Unread::reason)
                .noneMatch(reason -> reason.startsWith("rule "));
        Set<String> known = all.keySet();
        for (Finding finding : audit.findings()) {
            boolean placed =
                    finding.path().equals(".") || known.contains(finding.path()) || snapshot.isFolder(finding.path());
            assertThat(placed).as("%s at %s", finding.rule(), finding.place()).isTrue();
        }
    }

    private static Map<String, byte[]> files(Path tree) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                files.put(tree.relativize(path).toString(), Files.readAllBytes(path));
            }
        }
        return files;
    }
}
