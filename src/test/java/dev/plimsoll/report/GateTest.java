package dev.plimsoll.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Faults;
import dev.plimsoll.audit.Audit;
import dev.plimsoll.audit.Settings;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.delta.Delta;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final String BROKEN = "apiVersion: v1\nkind: ConfigMap\ndata: [";

    @Test
    void an_introduced_finding_at_fail_on_fails() {
        assertThat(change("", "fault high a\nfault low b"))
                .isEqualTo(new Outcome(
                        Conclusion.FAILURE,
                        "The change introduces 1 finding (1 high) at or above high: the check fails from high on."));
    }

    @Test
    void introduced_below_fail_on_is_neutral() {
        assertThat(change("", "fault medium a\nfault low b"))
                .isEqualTo(new Outcome(
                        Conclusion.NEUTRAL,
                        "The change introduces 2 findings (1 medium, 1 low), none at or above high."));
    }

    @Test
    void what_stood_before_fails_nothing() {
        assertThat(change("fault critical a", "\nfault critical a"))
                .isEqualTo(new Outcome(Conclusion.SUCCESS, "The change introduces no finding."));
    }

    @Test
    void with_something_unread_the_check_is_neutral_at_best() {
        assertThat(of(Settings.DEFAULT, Map.of(), Map.of("a.yaml", BROKEN, "b.yaml", BROKEN)))
                .isEqualTo(new Outcome(
                        Conclusion.NEUTRAL, "The change introduces no finding, but 2 files could not be read whole."));
    }

    @Test
    void with_something_unread_a_grave_finding_still_fails() {
        assertThat(of(Settings.DEFAULT, Map.of(), Map.of("a.yaml", BROKEN, "b.txt", "fault high b"))
                        .conclusion())
                .isEqualTo(Conclusion.FAILURE);
    }

    @Test
    void fail_on_never_never_fails() {
        Settings never = new Settings(Optional.empty(), Map.of(), Set.of(), Set.of());
        assertThat(of(never, Map.of(), Map.of("b.txt", "fault critical b")))
                .isEqualTo(new Outcome(
                        Conclusion.NEUTRAL,
                        "The change introduces 1 finding (1 critical); the check never fails (fail-on: never)."));
    }

    @Test
    void fail_on_low_fails_on_everything() {
        Settings low = new Settings(Optional.of(Severity.LOW), Map.of(), Set.of(), Set.of());
        assertThat(of(low, Map.of(), Map.of("b.txt", "fault low b")))
                .isEqualTo(new Outcome(
                        Conclusion.FAILURE, "The change introduces 1 finding (1 low): the check fails from low on."));
    }

    @Test
    void of_one_commit_everything_counts() {
        Audit audit = Faults.audit(Map.of("a.txt", "fault critical a\nfault high b\nfault low c"));
        assertThat(Report.of(audit, Settings.DEFAULT).outcome())
                .isEqualTo(new Outcome(
                        Conclusion.FAILURE,
                        "The repository has 2 findings (1 critical, 1 high) at or above high: the check fails"
                                + " from high on."));
    }

    private static Outcome change(String before, String after) {
        return of(Settings.DEFAULT, Map.of("a.txt", before), Map.of("a.txt", after));
    }

    private static Outcome of(Settings settings, Map<String, String> before, Map<String, String> after) {
        return Report.of(Delta.between(Faults.audit(before), Faults.audit(after)), settings)
                .outcome();
    }
}
