package dev.plimsoll.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.plimsoll.audit.Audit;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.cli.local.WrongInput;
import dev.plimsoll.delta.Repaired;
import dev.plimsoll.delta.Repairs;
import dev.plimsoll.report.Count;
import dev.plimsoll.report.Unicode;
import dev.plimsoll.snapshot.Snapshot;
import dev.plimsoll.syntax.Lines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Repairs a folder's files, round by round, until no edit is left that repairs its finding and brings nothing new. */
final class FolderRepair {
    /** A line that several edits touch takes a round for each. */
    private static final int ROUNDS = 20;

    private static final int CONTEXT = 3;

    private final Path folder;
    private final Function<Snapshot, Audit> audit;
    private final Map<String, byte[]> written = new TreeMap<>();
    private Snapshot before;
    private int repaired;

    FolderRepair(Path folder, Function<Snapshot, Audit> audit) {
        this.folder = folder;
        this.audit = audit;
    }

    /** The audit of what is left. */
    Audit of(Snapshot start) {
        before = start;
        Audit now = audit.apply(start);
        for (int round = 0; round < ROUNDS; round++) {
            List<Finding> findings = new Repairs(now, audit).together(now.findings());
            if (findings.isEmpty()) {
                break;
            }
            Repaired next = new Repaired(now.repository().snapshot(), findings);
            repaired += next.findings().size();
            written.putAll(next.contents());
            now = audit.apply(next.snapshot());
        }
        return now;
    }

    void write() throws WrongInput {
        for (Map.Entry<String, byte[]> file : written.entrySet()) {
            Path target = folder.resolve(file.getKey());
            try {
                if (!Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
                    throw new IOException("it is no file any more");
                }
                Files.write(target, file.getValue());
            } catch (IOException failed) {
                throw new WrongInput("can't write " + target + ": " + failed.getMessage());
            }
        }
    }

    /** What changes, as a unified diff that git and patch take. */
    String diff() {
        StringBuilder text = new StringBuilder();
        written.forEach((path, bytes) -> {
            List<String> old = Lines.of(before.find(path).orElseThrow());
            List<String> now = List.of(new String(bytes, StandardCharsets.UTF_8).split("\r\n|\n|\r", -1));
            UnifiedDiffUtils.generateUnifiedDiff("a/" + path, "b/" + path, old, DiffUtils.diff(old, now), CONTEXT)
                    .forEach(line -> text.append(shown(line)).append('\n'));
        });
        return text.toString();
    }

    private static String shown(String line) {
        return Stream.of(line.split("\t", -1)).map(Unicode::visible).collect(Collectors.joining("\t"));
    }

    String told(boolean dryRun) {
        return (dryRun ? "would repair " : "repaired ") + Count.of(repaired, "finding") + " in "
                + Count.of(written.size(), "file");
    }
}
