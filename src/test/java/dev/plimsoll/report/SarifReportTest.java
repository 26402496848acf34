package dev.plimsoll.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plimsoll.Faults;
import dev.plimsoll.Snapshots;
import dev.plimsoll.audit.Settings;
import dev.plimsoll.rules.Rules;
import dev.plimsoll.syntax.Place;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What GitHub's "SARIF support for code scanning" asks for, as far as a file can be looked at. */
class SarifReportTest {
    @Test
    void every_result_names_its_rule_its_line_and_its_fingerprint() throws IOException {
        JsonNode run = run(Map.of("a.txt", "fault high a\nfault low b\nfine c"));
        assertThat(run.path("results")).hasSize(2);
        for (JsonNode result : run.path("results")) {
            JsonNode rule =
                    run.at("/tool/driver/rules/" + result.path("ruleIndex").asInt(-1));
            assertThat(rule.path("id")).isEqualTo(result.path("ruleId"));
            assertThat(result.at("/locations/0/physicalLocation/region/startLine")
                            .asInt())
                    .isPositive();
            assertThat(result.at("/partialFingerprints/plimsoll~1v1").asText()).hasSize(32);
        }
        assertThat(run.at("/results/0/level").asText()).isEqualTo("error");
        assertThat(run.at("/results/1/level").asText()).isEqualTo("note");
    }

    @Test
    void a_rule_about_security_has_a_score_and_a_help_text() throws IOException {
        JsonNode rule = run(Map.of("a.txt", "fault high a")).at("/tool/driver/rules/0");
        assertThat(rule.at("/properties/security-severity").asText()).isEqualTo("5.5");
        assertThat(rule.at("/properties/tags")).extracting(JsonNode::asText).contains("security");
        assertThat(rule.at("/help/text").asText()).isNotEmpty();
        assertThat(rule.at("/help/markdown").asText()).isNotEmpty();
    }

    @Test
    void the_repository_itself_is_shown_on_the_first_line_of_a_file_that_is_there() {
        SarifPlaces places = new SarifPlaces(Snapshots.of(Map.of("z.yaml", "a: b", "c.txt", "")));
        assertThat(Json.object(json -> places.write(json, Place.ofFile("."))))
                .contains("\"uri\": \"c.txt\"", "\"startLine\": 1");
    }

    @ParameterizedTest
    @CsvSource({"a/b.yml,a/b.yml", "a b%.yml,a%20b%25.yml", "ä:#?.yml,%C3%A4%3A%23%3F.yml"})
    void a_path_is_a_relative_reference(String path, String uri) {
        assertThat(SarifPlaces.uri(path)).isEqualTo(uri);
    }

    @Test
    void a_run_has_no_more_results_than_github_takes() throws IOException {
        String many =
                IntStream.range(0, 25_001).mapToObj(i -> "fault low n" + i).collect(Collectors.joining("\n"));
        assertThat(run(Map.of("a.txt", many)).path("results")).hasSize(25_000);
    }

    private static JsonNode run(Map<String, String> files) throws IOException {
        String text = new SarifReport(Tool.of(Rules.all())).of(Report.of(Faults.audit(files), Settings.DEFAULT));
        return new ObjectMapper().readTree(text).at("/runs/0");
    }
}
