package dev.plimsoll.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plimsoll.audit.IssuePlan;
import dev.plimsoll.github.IssueText;
import dev.plimsoll.github.Repo;
import dev.plimsoll.github.ShownIssue;
import dev.plimsoll.report.Tool;
import dev.plimsoll.report.issue.AuditText;
import dev.plimsoll.report.issue.History;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What holds for the issues of audits wherever a try breaks off. */
class AuditLawsTest {
    private static final Repo SHOP = new Repo(7, 11, "acme", "shop");
    private final History history = new History(Map.of("a.yaml", "a: 1\n"));
    private final IssuesInMemory issues = new IssuesInMemory();
    private final AuditPublisher publisher = new AuditPublisher(issues);

    private AuditText audit(String day) {
        history.open("k8s/root", "a.yaml", 1, "Pod/a").commit();
        return new AuditText(
                history.standing(),
                new Tool("1.0.0", "sha256:" + "0".repeat(64), History.CARDS),
                LocalDate.parse(day),
                Optional.empty());
    }

    private void publish(AuditText text) {
        publisher.publish(SHOP, text, IssuePlan.DEFAULT);
    }

    @Test
    void published_twice_the_second_time_writes_nothing() {
        publish(audit("2026-11-23"));
        AuditText next = audit("2026-11-30");
        publish(next);
        assertThat(issues.all).extracting(ShownIssue::open).containsExactly(false, true);
        assertThat(new AuditPlanner(IssuePlan.DEFAULT).plan(next, issues.all).writes())
                .isEmpty();
        int writes = issues.writes;
        publish(next);
        assertThat(issues.writes).isEqualTo(writes);
    }

    @Test
    void broken_off_after_its_issue_was_opened_the_one_before_is_closed_by_the_next_try() {
        publish(audit("2026-11-23"));
        AuditText next = audit("2026-11-30");
        issues.breaksAfterWrite = true;
        assertThat(catchThrowable(() -> publish(next))).isInstanceOf(IssuesInMemory.Broken.class);
        publish(next);
        assertThat(issues.all).extracting(ShownIssue::open).containsExactly(false, true);
        assertThat(issues.all.get(0).body()).startsWith("**Followed by #2.**\n");
    }

    @Test
    void an_older_audit_that_comes_late_closes_nothing_that_is_newer() {
        publish(audit("2026-11-30"));
        publish(audit("2026-11-23"));
        assertThat(issues.all.get(0).open()).isTrue();
    }

    @Test
    void an_issue_that_is_full_is_closed_without_the_link_rather_than_not_at_all() {
        publish(audit("2026-11-23"));
        String full = issues.all.get(0).body() + "x".repeat(IssueText.LONGEST);
        issues.person(issues.all.get(0).title(), full, true);
        publish(audit("2026-11-30"));
        assertThat(issues.all.get(0)).isEqualTo(new ShownIssue(1, "Infrastructure audit 2026-11-23", full, false));
    }
}
