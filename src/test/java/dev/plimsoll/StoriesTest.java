package dev.plimsoll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.audit.Audit;
import dev.plimsoll.audit.Auditor;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.Settings;
import dev.plimsoll.delta.Delta;
import dev.plimsoll.model.Repository;
import dev.plimsoll.report.JsonReport;
import dev.plimsoll.report.MarkdownReport;
import dev.plimsoll.report.Report;
import dev.plimsoll.report.SarifReport;
import dev.plimsoll.report.TextReport;
import dev.plimsoll.report.Tool;
import dev.plimsoll.rules.Rules;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.snapshot.Mode;
import dev.plimsoll.snapshot.Snapshot;
import dev.plimsoll.syntax.ParseCache;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pull requests in two folders each, and what a reader is told of them (docs/contributing.md). */
class StoriesTest {
    private static final String BASE = "ba5e".repeat(10);
    private static final String HEAD = "4ead".repeat(10);

    static List<Path> stories() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/test/resources/stories"))) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("stories")
    void a_reader_is_told_what_is_expected(Path story) throws IOException {
        List<Rule<?>> rules = rules(story);
        Tool tool = new Tool("0", "sha256:" + "0".repeat(64), List.of());
        Report report = Report.of(
                Delta.between(audit(story.resolve("base"), BASE, rules), audit(story.resolve("head"), HEAD, rules)),
                Settings.DEFAULT);
        Golden.folder(
                story,
                path -> path.startsWith("expected."),
                Map.of(
                        "expected.txt", new TextReport(false, 0).of(report),
                        "expected.md", new MarkdownReport().of(report),
                        "expected.json", new JsonReport(tool).of(report),
                        "expected.sarif", new SarifReport(tool).of(report)));
    }

    /** Those whose id or family stands in the story's file "rules"; all where there is no such file. */
    private static List<Rule<?>> rules(Path story) throws IOException {
        Path file = story.resolve("rules");
        if (!Files.exists(file)) {
            return Rules.all();
        }
        List<String> named = Files.readAllLines(file);
        List<Rule<?>> chosen = new ArrayList<>();
        for (Rule<?> rule : Rules.all()) {
            if (named.contains(rule.card().id()) || named.contains(rule.card().family())) {
                chosen.add(rule);
            }
        }
        assertThat(chosen).as("rules of " + story).hasSizeGreaterThanOrEqualTo(named.size());
        return chosen;
    }

    private static Audit audit(Path folder, String commit, List<Rule<?>> rules) throws IOException {
        List<Blob> blobs = new ArrayList<>();
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String name = folder.relativize(file).toString().replace('\\', '/');
                    blobs.add(Snapshots.blob(decoded(name), Mode.REGULAR, Files.readAllBytes(file)));
                }
            }
        }
        Snapshot snapshot = Snapshot.of(Optional.of(commit), blobs);
        return new Auditor(rules).audit(Repository.read(snapshot, new ParseCache()), Settings.DEFAULT);
    }

    /** Names that not every file system holds are percent-encoded on disk. */
    private static String decoded(String name) {
        return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
