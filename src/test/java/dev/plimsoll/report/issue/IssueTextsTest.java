package dev.plimsoll.report.issue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Golden;
import dev.plimsoll.audit.Settings;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.report.Tool;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IssueTextsTest {
    private static final int ROOM = 65_000;
    private static final Map<String, String> FILES = Map.of("k8s/web.yaml", "kind: Pod\nuser: root\nname: web\n");
    private static final Settings NAMED = new Settings(
            Settings.DEFAULT.failOn(),
            Map.of(),
            Set.of(),
            Set.of(),
            Settings.DEFAULT.environments(),
            Map.of(),
            Map.of("k8s/limit", "OPS-04"),
            List.of());

    private static History first() {
        return new History(FILES)
                .configured(NAMED)
                .repairable("k8s/root", "k8s/web.yaml", 2, "Pod/web", "user: \"1000\"")
                .open("k8s/limit", "k8s/web.yaml", 1, "Pod/web container=`a|b` @team")
                .open("k8s/limit", "k8s/strange name#.yaml", 4, "Pod/job")
                .open("repo/backup", ".", 0, "datastores")
                .accepted("k8s/limit", "k8s/tool.yaml", 5, "Pod/tool")
                .commit();
    }

    private static History later() {
        return first().unread("k8s/strange name#.yaml")
                .open("k8s/limit", "k8s/web.yaml", 1, "Pod/web container=`a|b` @team")
                .open("k8s/limit", "k8s/new.yaml", 1, "Pod/new")
                .commit()
                .open("k8s/limit", "k8s/new.yaml", 1, "Pod/new")
                .open("repo/backup", ".", 0, "datastores")
                .commit();
    }

    private static AuditText audit(History history, String day, Optional<Audited> last) {
        return new AuditText(
                history.standing(),
                new Tool("1.0.0", "sha256:" + "0".repeat(64), History.CARDS),
                LocalDate.parse(day),
                last);
    }

    @Test
    void the_texts_are_those_on_disk() {
        Map<String, String> texts = new TreeMap<>();
        texts.put("tracking-first.md", first().text().body(ROOM));
        texts.put("tracking-later.md", later().text().body(ROOM));
        texts.put("tracking-done.md", first().commit().text().body(ROOM));
        texts.put("tracking-folded.md", first().text().body(1500));
        texts.put(
                "audit-first.md", audit(first(), "2026-01-11", Optional.empty()).body(ROOM));
        Audited last = audit(first(), "2026-01-11", Optional.empty()).audited().in(7);
        texts.put(
                "audit-next.md", audit(later(), "2026-01-31", Optional.of(last)).body(ROOM));
        Golden.folder(Path.of("src/test/resources/issues"), texts);
    }

    @Test
    void titles_have_the_counts() {
        assertThat(first().text().title()).isEqualTo("Infrastructure review: 1 high, 2 medium, 1 low");
        assertThat(first().commit().text().title()).isEqualTo("Infrastructure review: nothing open");
    }

    @Test
    void no_text_is_longer_than_its_room_and_the_gravest_keeps_most() {
        History many = new History(FILES).open("k8s/root", "k8s/web.yaml", 2, "Pod/web");
        IntStream.range(0, 900)
                .forEach(i -> many.open("k8s/limit", "k8s/" + "long".repeat(30) + i + ".yaml", 1, "Pod/" + i));
        TrackingText text = many.commit().text();
        for (int room : new int[] {65_000, 20_000, 8_000, 3_000, 1_250}) {
            String body = text.body(room);
            assertThat(body.length()).isLessThanOrEqualTo(room);
            assertThat(body)
                    .contains("901 findings are open (1 high, 900 medium)", "### 1. Container runs as root")
                    .endsWith("\n");
            assertThat(occurrences(body, "<details>")).isEqualTo(occurrences(body, "</details>"));
            assertThat(occurrences(body, "(?m)^```") % 2).isZero();
        }
        int smallest = text.body(0).length();
        assertThat(text.body(smallest))
                .contains("901 findings are open")
                .contains("There is no room here for 1 high finding of 1 rule")
                .contains("There is no room here for 900 medium findings of 1 rule");
    }

    @Test
    void an_audit_is_never_longer_than_its_room_and_counts_what_it_leaves_out() {
        History many = new History(FILES).open("k8s/root", "k8s/web.yaml", 2, "Pod/web");
        IntStream.range(0, 900).forEach(i -> many.open("k8s/limit", "k8s/" + i + ".yaml", 1, "Pod/" + i));
        Audited before =
                new Audited(LocalDate.parse("2025-12-24"), "9".repeat(40), List.of("gone"), Map.of(), Optional.of(3));
        AuditText text = audit(many.commit(), "2026-01-11", Optional.of(before));
        for (int room : new int[] {65_000, 20_000, 6_500}) {
            assertThat(text.body(room).length()).isLessThanOrEqualTo(room);
            assertThat(text.body(room)).contains("901 new · 0 fixed · 0 unchanged", "more findings.");
        }
    }

    @Test
    void every_open_finding_of_an_audit_stands_in_a_row_of_the_register_and_every_risk_in_an_aspect() {
        History history = later();
        String body = audit(history, "2026-01-31", Optional.empty()).body(ROOM);
        int sum = Pattern.compile("\\| (?:Open|Returned): (\\d+) finding")
                .matcher(body)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .sum();
        assertThat(sum).isEqualTo(history.register().open().size()).isPositive();
        assertThat(body).contains(sum + " findings are open");
        String aspects = body.substring(body.indexOf("## Aspects"), body.indexOf("## Readiness"));
        history.register()
                .open()
                .forEach(entry -> assertThat(aspects)
                        .contains(history.register().risk(entry.seen().rule())));
    }

    @Test
    void what_went_to_another_file_is_neither_new_nor_fixed() {
        History history = new History(FILES)
                .open("k8s/root", "k8s/web.yaml", 2, "Pod/web")
                .commit();
        Audited last = audit(history, "2026-01-11", Optional.empty()).audited();
        history.open("k8s/root", "k8s/other.yaml", 2, "Pod/web").commit();
        assertThat(audit(history, "2026-01-21", Optional.of(last)).body(ROOM))
                .contains(": 0 new · 0 fixed · 1 unchanged.");
    }

    @Test
    void the_boxes_mirror_the_findings_one_to_one() {
        String body = later().text().body(ROOM);
        assertThat(Pattern.compile("(?m)^### (\\d+\\. .*)$")
                        .matcher(body)
                        .results()
                        .map(found -> found.group(1)))
                .isNotEmpty()
                .allSatisfy(heading -> assertThat(body).contains("- [ ] " + heading));
        assertThat(occurrences(body, "(?m)^### \\d+\\.")).isEqualTo(occurrences(body, "(?m)^- \\[ \\] \\d+\\."));
    }

    @Test
    void numbers_in_the_headings_add_up_to_the_title_s() {
        String body = later().text().body(ROOM);
        int sum = Pattern.compile("(?m)^## . (?:High|Medium|Low): (\\d+) finding")
                .matcher(body.replaceAll("[^\\x00-\\x7f]+", "*"))
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .sum();
        assertThat(body).contains(sum + " findings are open");
        assertThat(later().register().open()).hasSize(sum);
    }

    @Test
    void a_repair_that_could_show_a_secret_is_not_shown() {
        History history = new History(FILES)
                .repairable("k8s/root", "k8s/web.yaml", 2, "Pod/web", "password: hunter2hunter2")
                .commit();
        assertThat(history.text().body(ROOM)).doesNotContain("hunter2").contains("An example that passes");
    }

    @Test
    void what_is_new_is_known_by_its_commit() {
        History history = first();
        assertThat(history.text().isNewAt(Severity.HIGH)).isTrue();
        history.open("k8s/root", "k8s/web.yaml", 2, "Pod/web").commit();
        assertThat(history.text().isNewAt(Severity.HIGH)).isFalse();
        assertThat(history.standing().report().audit().repository().snapshot().commit())
                .isEqualTo(Optional.of("2".repeat(40)));
    }

    private static long occurrences(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }
}
