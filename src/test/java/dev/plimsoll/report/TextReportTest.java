package dev.plimsoll.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Faults;
import dev.plimsoll.Snapshots;
import dev.plimsoll.audit.Audit;
import dev.plimsoll.audit.Auditor;
import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Settings;
import dev.plimsoll.model.Repository;
import dev.plimsoll.syntax.ParseCache;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextReportTest {
    private static final String ESCAPE = "\u001b";

    @Test
    void without_colour_nothing_is_sent_that_a_terminal_obeys_whatever_the_names_are() {
        Map<String, String> files =
                Map.of("a" + ESCAPE + "[31m\n.txt", "fault high \u009b2J\u202e" + ESCAPE + "]0;x\u0007");
        String text = told(Faults.audit(files), false, 0);
        assertThat(text.lines().flatMapToInt(String::chars))
                .noneMatch(c -> Character.getType(c) == Character.CONTROL || Character.getType(c) == Character.FORMAT);
        assertThat(told(Faults.audit(files), true, 0).replaceAll(ESCAPE + "\\[\\d+m", ""))
                .isEqualTo(text);
    }

    @Test
    void the_line_at_fault_is_quoted() {
        assertThat(told(Faults.audit(Map.of("a.txt", "fault high a")), false, 0))
                .contains("1 | fault high a");
    }

    @Test
    void the_line_of_a_secret_is_never_quoted() {
        Audit audit = new Auditor(List.of(new Faults("test/secret", Concern.SECRETS)))
                .audit(
                        Repository.read(Snapshots.of(Map.of("a.txt", "fault high a")), new ParseCache()),
                        Settings.DEFAULT);
        assertThat(told(audit, false, 0)).contains("a.txt:1").doesNotContain("1 | ");
    }

    @Test
    void a_line_that_looks_as_if_it_held_a_secret_is_not_quoted_whoever_points_at_it() {
        assertThat(told(Faults.audit(Map.of("a.txt", "fault high db_password=hunter2")), false, 0))
                .doesNotContain("1 | ");
        assertThat(told(Faults.audit(Map.of(".env", "fault high a")), false, 0)).doesNotContain("1 | ");
    }

    @Test
    void a_width_wraps_between_words_and_leaves_places_whole() {
        String text = told(Faults.audit(Map.of("a.txt", "fault high one two three four five six")), false, 40);
        assertThat(text).contains("  a.txt:1: high: ");
        assertThat(text.lines().filter(line -> !line.contains(" | ")).limit(5))
                .allMatch(line -> line.length() <= 40)
                .hasSizeGreaterThan(2);
    }

    @Test
    void a_subject_that_the_message_names_already_is_not_said_twice() {
        assertThat(told(Faults.audit(Map.of("a.txt", "fault high a")), false, 0))
                .contains("high: a fault of thing a [test/fault]");
    }

    private static String told(Audit audit, boolean colour, int width) {
        return new TextReport(colour, width).of(Report.of(audit, Settings.DEFAULT));
    }
}
