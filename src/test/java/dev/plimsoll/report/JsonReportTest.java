package dev.plimsoll.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.plimsoll.Faults;
import dev.plimsoll.Snapshots;
import dev.plimsoll.audit.Audit;
import dev.plimsoll.audit.Settings;
import dev.plimsoll.delta.Delta;
import dev.plimsoll.report.html.HtmlReport;
import dev.plimsoll.rules.Rules;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.snapshot.Snapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JsonReportTest {
    private static final String BASE = "ba5e".repeat(10);
    private static final String HEAD = "4ead".repeat(10);

    private final JsonReport json = new JsonReport(Tool.of(Rules.all()));

    @Test
    void an_audit_is_as_the_schema_promises() throws IOException {
        Audit audit = audit(BASE, Map.of("a.txt", "fault high a\nfine b\nunclear c", "b.yaml", "a: ["));
        assertValid(json.of(Report.of(audit, Settings.DEFAULT)));
    }

    @Test
    void a_folder_has_no_commit_and_is_as_the_schema_promises() throws IOException {
        String text = json.of(Report.of(Faults.audit(Map.of("a.txt", "fault high a")), Settings.DEFAULT));
        assertThat(text).doesNotContain("\"commit\"");
        assertValid(text);
    }

    @Test
    void a_change_is_as_the_schema_promises() throws IOException {
        Delta delta = Delta.between(
                audit(BASE, Map.of("a.txt", "fault high a\nfault low b", "m.txt", "fault low m")),
                audit(HEAD, Map.of("a.txt", "fault high a\nfault low c", "n.txt", "fault low m")));
        String text = json.of(Report.of(delta, Settings.DEFAULT));
        assertThat(text).contains("\"base\": \"" + BASE, "\"head\": \"" + HEAD);
        assertValid(text);
    }

    @Test
    void what_a_changed_configuration_would_do_is_in_every_form() throws IOException {
        Audit base = audit(BASE, Map.of("a.txt", ""));
        Delta now = Delta.between(base, audit(HEAD, Map.of("a.txt", "fault high a\nfault low b")));
        Delta then = Delta.between(base, audit(HEAD, Map.of("a.txt", "fault low b\nfault low c")));
        Preview preview = Preview.of(now, then, Settings.DEFAULT);
        assertThat(preview.then().conclusion()).isEqualTo(Conclusion.NEUTRAL);
        Report.OfChange report = Report.of(now, Settings.DEFAULT).previewing(Optional.of(preview));
        assertThat(report.outcome().conclusion()).isEqualTo(Conclusion.FAILURE);
        assertValid(json.of(report));
        assertThat(json.of(report)).contains("\"configuration\": {");
        for (String text : forms(report)) {
            assertThat(text.replace("\\", ""))
                    .contains("With it, this would be neutral", "1 finding would appear, 1 finding would vanish");
            assertThat(text.lines().filter(line -> line.contains("would appear: ")))
                    .hasSize(1);
        }
    }

    @Test
    void notes_on_the_configuration_are_in_every_form() throws IOException {
        Settings settings = new Settings(
                Optional.empty(),
                Map.of(),
                Set.of(),
                Set.of(),
                Settings.DEFAULT.environments(),
                Map.of(),
                Map.of(),
                List.of("Defaults hold here"));
        Report report = Report.of(audit(BASE, Map.of("a.txt", "fine a")), settings);
        assertValid(json.of(report));
        assertThat(json.of(report)).contains("Defaults hold here");
        assertThat(forms(report)).allMatch(text -> text.contains("Defaults hold here"));
    }

    @Test
    void the_schema_refuses_what_is_no_report() throws IOException {
        assertThat(schema().validate("{}", InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void half_a_character_does_not_break_it() throws IOException {
        String text = json.of(Report.of(Faults.audit(Map.of("a\uD800.txt", "fault high \u0007\"a")), Settings.DEFAULT));
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text)).isTrue();
        assertThat(text).contains("a\uFFFD.txt");
        assertValid(text);
    }

    @Test
    void the_same_report_is_the_same_bytes() {
        Audit audit = Faults.audit(Map.of("a.txt", "fault high a", "b.txt", "fault low b"));
        assertThat(json.of(Report.of(audit, Settings.DEFAULT))).isEqualTo(json.of(Report.of(audit, Settings.DEFAULT)));
    }

    private static List<String> forms(Report report) {
        return List.of(
                new TextReport(false, 0).of(report), new MarkdownReport().of(report), new HtmlReport("1").of(report));
    }

    private static Audit audit(String commit, Map<String, String> files) {
        List<Blob> blobs = files.entrySet().stream()
                .flatMap(file -> Stream.of(Snapshots.file(file.getKey(), file.getValue())))
                .toList();
        return Faults.audit(Snapshot.of(Optional.of(commit), blobs));
    }

    private static void assertValid(String text) throws IOException {
        assertThat(schema().validate(text, InputFormat.JSON)).isEmpty();
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("docs/result.schema.json")), InputFormat.JSON);
    }
}
