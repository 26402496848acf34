package dev.plimsoll.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import dev.plimsoll.Faults;
import dev.plimsoll.audit.Audit;
import dev.plimsoll.audit.Auditor;
import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.Settings;
import dev.plimsoll.audit.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadinessTest {
    private static final List<Rule<?>> RULES =
            List.of(new Faults("test/a", Concern.SECURITY), new Faults("test/b", Concern.DATA));

    @Test
    void a_dimension_is_what_holds_of_what_could_be_decided() {
        Readiness readiness = Readiness.of(audit(Map.of("a", "fine a\nfine b\nfine c\nfault low d\nunclear e\n")));
        assertThat(readiness.dimensions())
                .extracting(Readiness.Dimension::of)
                .containsExactly(Concern.Dimension.SECURITY, Concern.Dimension.DATA_SAFETY);
        assertThat(readiness.dimensions())
                .allMatch(
                        dimension -> dimension.held() == 6 && dimension.applicable() == 8 && dimension.score() == 0.75);
        assertThat(readiness.overall()).hasValue(0.75);
    }

    @Test
    void what_no_rule_could_decide_has_no_number() {
        assertThat(Readiness.of(audit(Map.of("a", "unclear e\n"))).dimensions()).isEmpty();
        assertThat(Readiness.of(audit(Map.of())).overall()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, good", "0.9, good", "0.899, fair", "0.75, fair", "0.7, weak", "0.5, weak", "0.499, poor", "0, poor"
    })
    void the_bands_are_fixed(double score, String band) {
        assertThat(Readiness.band(score)).isEqualTo(band);
    }

    @Test
    void only_what_is_whole_is_said_to_be_a_hundred_percent() {
        assertThat(Readiness.percent(0.9999)).isEqualTo("99 %");
        assertThat(Readiness.percent(1)).isEqualTo("100 %");
    }

    @Test
    void a_criterion_is_met_by_all_subjects_of_its_rules_and_not_evaluated_without_any() {
        Map<String, List<String>> criteria = new LinkedHashMap<>();
        criteria.put("both", List.of("test/a", "test/b"));
        criteria.put("none", List.of("test/c"));
        assertThat(results(criteria, "fine a\n"))
                .containsExactly("yes: 2 of 2 hold", "not evaluated: nothing to judge");
        assertThat(results(criteria, "fine a\nfault low b\n")).startsWith("partly: 2 of 4 hold");
        assertThat(results(criteria, "fault low b\n")).startsWith("no: 0 of 2 hold");
        assertThat(results(criteria, "fine a\nunclear b\n")).startsWith("partly: 2 of 4 hold, 2 not decided");
        assertThat(results(criteria, "unclear b\n")).startsWith("not evaluated: 0 of 2 hold, 2 not decided");
    }

    private static List<String> results(Map<String, List<String>> criteria, String text) {
        Settings settings = new Settings(
                Optional.of(Severity.HIGH),
                Map.of(),
                Set.of(),
                Set.of(),
                Settings.DEFAULT.environments(),
                criteria,
                Map.of(),
                List.of());
        return Criterion.of(audit(Map.of("a", text)), settings).stream()
                .map(criterion -> criterion.result() + ": " + criterion.count())
                .toList();
    }

    private static Audit audit(Map<String, String> files) {
        return new Auditor(RULES).audit(Audits.read(files), Settings.DEFAULT);
    }
}
