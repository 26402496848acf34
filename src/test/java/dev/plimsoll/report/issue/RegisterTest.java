package dev.plimsoll.report.issue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.audit.Settings;
import dev.plimsoll.audit.Severity;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RegisterTest {
    private final History history = new History(Map.of("a.yaml", "a: 1\n"));

    private Entry only() {
        assertThat(history.register().entries()).hasSize(1);
        return history.register().entries().get(0);
    }

    private static String digits(Optional<Mark> mark) {
        return mark.map(at -> at.commit().substring(0, 1) + " " + at.day()).orElse("");
    }

    @Test
    void a_finding_is_dated_by_the_commit_that_brought_it() {
        history.commit().open("k8s/root", "a.yaml", 1, "Pod/a").commit();
        history.open("k8s/root", "a.yaml", 7, "Pod/a").commit();
        assertThat(digits(Optional.of(only().first()))).isEqualTo("2 2026-01-11");
        assertThat(only().seen().line()).isEqualTo(7);
        assertThat(only().seen().commit()).startsWith("3");
    }

    @Test
    void a_link_keeps_its_commit_as_long_as_it_tells_the_same() {
        history.open("k8s/root", "a.yaml", 1, "Pod/a").commit();
        history.open("k8s/root", "a.yaml", 1, "Pod/a").commit();
        assertThat(only().seen().commit()).startsWith("1");
    }

    @Test
    void it_is_fixed_by_the_commit_without_it_and_returns_with_a_later_one() {
        history.open("k8s/root", "a.yaml", 1, "Pod/a").commit().commit().commit();
        assertThat(digits(only().fixed())).isEqualTo("2 2026-01-11");
        history.open("k8s/root", "a.yaml", 1, "Pod/a").commit();
        assertThat(only().isOpen()).isTrue();
        assertThat(digits(only().returned())).isEqualTo("4 2026-01-31");
        assertThat(digits(Optional.of(only().first()))).isEqualTo("1 2026-01-01");
    }

    @Test
    void the_same_commit_once_more_changes_nothing() {
        history.open("k8s/root", "a.yaml", 1, "Pod/a").commit().commit();
        Register once = history.register();
        Standing standing = history.standing();
        Sight sight =
                new Sight(standing.report().audit(), dev.plimsoll.audit.Configuration.DEFAULT, History.CARDS, true);
        assertThat(once.next(sight, new Mark("2".repeat(40), standing.today()))).isEqualTo(once);
    }

    @Test
    void what_went_to_another_file_keeps_its_age_where_there_is_no_doubt() {
        history.open("k8s/root", "a.yaml", 1, "Pod/a").commit();
        history.open("k8s/root", "b.yaml", 1, "Pod/a").commit();
        assertThat(only().seen().path()).isEqualTo("b.yaml");
        assertThat(only().first().commit()).startsWith("1");
        history.open("k8s/root", "c.yaml", 1, "Pod/a")
                .open("k8s/root", "d.yaml", 1, "Pod/a")
                .commit();
        assertThat(history.register().open())
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.first().commit()).startsWith("3"));
    }

    @Test
    void accepted_is_neither_open_nor_fixed_and_comes_back_with_its_age() {
        history.open("k8s/root", "a.yaml", 1, "Pod/a").commit();
        history.accepted("k8s/root", "a.yaml", 1, "Pod/a").commit();
        assertThat(only().isOpen()).isFalse();
        assertThat(only().isFixed()).isFalse();
        history.open("k8s/root", "a.yaml", 1, "Pod/a").commit();
        assertThat(only().isOpen()).isTrue();
        assertThat(only().since().commit()).startsWith("1");
    }

    @Test
    void what_could_not_be_read_stays_open() {
        history.open("k8s/root", "a.yaml", 1, "Pod/a").commit().unread("a.yaml").commit();
        assertThat(only().isOpen()).isTrue();
        history.unread("b.yaml").commit();
        assertThat(only().isFixed()).isTrue();
    }

    @Test
    void what_nobody_looks_for_any_more_was_not_fixed() {
        history.open("k8s/root", "a.yaml", 1, "Pod/a").commit().otherRules().commit();
        assertThat(history.register().entries()).isEmpty();
        history.open("k8s/root", "a.yaml", 1, "Pod/a").commit();
        history.configured(new Settings(Optional.of(Severity.HIGH), Map.of(), Set.of("k8s/root"), Set.of()))
                .commit();
        assertThat(history.register().entries()).isEmpty();
    }

    @Test
    void a_risk_keeps_its_number_when_others_come_and_when_it_goes() {
        history.open("repo/backup", ".", 0, "datastores").commit();
        history.open("k8s/root", "a.yaml", 1, "Pod/a")
                .open("k8s/limit", "a.yaml", 1, "Pod/a")
                .commit();
        history.open("repo/backup", ".", 0, "datastores").commit();
        assertThat(history.register().risks())
                .containsExactlyInAnyOrderEntriesOf(Map.of("repo/backup", 1, "k8s/root", 2, "k8s/limit", 3));
    }
}
