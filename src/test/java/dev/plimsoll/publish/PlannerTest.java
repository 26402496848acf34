package dev.plimsoll.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.plimsoll.Snapshots;
import dev.plimsoll.audit.Edit;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.github.Annotation;
import dev.plimsoll.github.CheckRun;
import dev.plimsoll.github.Marker;
import dev.plimsoll.github.Review;
import dev.plimsoll.github.ReviewThread;
import dev.plimsoll.github.Shown;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlannerTest {
    /** Lines 1 to 30 of web.yaml. */
    private static final DiffLines LINES =
            DiffLines.ofPatches(Map.of("web.yaml", "@@ -1,0 +1,30 @@\n" + "+x\n".repeat(30)));

    @Test
    void a_change_without_findings_gets_a_check_that_says_so_and_no_review() {
        Plan plan = plan(new Reports());
        assertThat(plan.writes()).hasSize(1);
        assertThat(check(plan).conclusion()).contains("success");
        assertThat(check(plan).output().title()).isEqualTo("Nothing introduced");
        assertThat(check(plan).head()).isEqualTo(Reports.HEAD);
    }

    @Test
    void the_numbers_of_title_sentence_and_tables_agree() {
        Plan plan = plan(new Reports()
                .introduced(2, Severity.HIGH)
                .introduced(1, Severity.LOW)
                .fixed(Severity.MEDIUM, "service a")
                .fixed(Severity.MEDIUM, "service b"));
        assertThat(check(plan).conclusion()).contains("failure");
        assertThat(check(plan).output().title()).isEqualTo("3 findings (2 high, 1 low) introduced, 2 fixed");
        assertThat(check(plan).output().summary())
                .contains("Introduced 3 · fixed 2 · moved 0 · unchanged 0")
                .contains("### Introduced: 3 findings (2 high, 1 low)")
                .contains("### Fixed: this pull request fixes 2 findings (2 medium)");
        assertThat(check(plan).output().summary().lines().filter(line -> line.contains("`k8s/test`")))
                .hasSize(5);
    }

    @Test
    void findings_on_lines_of_the_diff_become_comments_and_the_others_annotations() {
        Plan plan = plan(new Reports()
                .introduced(Severity.HIGH, Place.ofLine("web.yaml", 30), "service a", "In the diff")
                .introduced(Severity.HIGH, Place.ofLine("web.yaml", 31), "service b", "Below the diff")
                .introduced(Severity.LOW, Place.ofLine("web.yaml", 3), "service c", "Too light for a comment")
                .introduced(Severity.HIGH, Place.ofFile("web.yaml"), "file", "Of the file as a whole")
                .introduced(Severity.HIGH, Place.ofFile("."), "repository", "Of the repository")
                .introduced(Severity.HIGH, Place.ofFile("gone/venv"), "folder", "Of no file"));
        assertThat(review(plan).comments())
                .extracting(Review.Comment::path, Review.Comment::line)
                .containsExactly(tuple("web.yaml", 30));
        assertThat(check(plan).annotations())
                .extracting(Annotation::line, Annotation::level)
                .containsExactly(
                        tuple(1, Annotation.Level.FAILURE),
                        tuple(31, Annotation.Level.FAILURE),
                        tuple(3, Annotation.Level.NOTICE));
    }

    @Test
    void as_many_comments_are_made_as_are_wanted_the_gravest_first() {
        Reports reports = new Reports().introduced(10, Severity.MEDIUM).introduced(2, Severity.CRITICAL);
        Plan plan = new Planner(new Comments(Severity.MEDIUM, 5)).plan(reports.report(), LINES, Shown.NOTHING);
        assertThat(review(plan).comments())
                .hasSize(5)
                .extracting(Review.Comment::body)
                .satisfies(bodies -> {
                    assertThat(bodies.subList(0, 2)).allMatch(body -> body.startsWith("**critical**"));
                    assertThat(bodies.subList(2, 5)).allMatch(body -> body.startsWith("**medium**"));
                });
        assertThat(check(plan).annotations()).hasSize(7);
        assertThat(check(plan).output().summary())
                .contains("5 of 12 introduced findings on lines of this change have a comment;"
                        + " without one: 7 over the limit of 5.");
    }

    @Test
    void a_comment_that_stands_is_not_made_again() {
        Reports reports = new Reports().introduced(2, Severity.HIGH);
        List<ReviewThread> there = List.of(new ReviewThread(
                "T1",
                "web.yaml",
                Marker.in(review(plan(reports)).comments().get(0).body()).orElseThrow(),
                true));
        Plan second = new Planner(Comments.DEFAULT).plan(reports.report(), LINES, new Shown(List.of(), there, false));
        assertThat(review(second).comments()).hasSize(1).allMatch(comment -> comment.line() == 2);
    }

    @Test
    void findings_that_are_too_light_for_a_comment_are_counted() {
        Reports reports = new Reports().introduced(2, Severity.LOW).introduced(1, Severity.HIGH);
        assertThat(check(plan(reports)).output().summary())
                .contains(
                        "1 of 3 introduced findings on lines of this change have a comment; without one: 2 below medium.");
        Plan none = new Planner(new Comments(Severity.MEDIUM, 0)).plan(reports.report(), LINES, Shown.NOTHING);
        assertThat(none.writes()).hasSize(1);
        assertThat(check(plan(new Reports().introduced(3, Severity.HIGH)))
                        .output()
                        .summary())
                .doesNotContain("have a comment");
    }

    @Test
    void a_thread_of_a_file_that_was_not_read_is_not_resolved() {
        String gone = "0".repeat(32);
        Shown shown = new Shown(
                List.of(),
                List.of(
                        new ReviewThread("T1", "web.yaml", gone, true),
                        new ReviewThread("T2", "broken.yaml", gone, true)),
                false);
        Plan plan = new Planner(Comments.DEFAULT)
                .plan(new Reports().unread("broken.yaml").report(), LINES, shown);
        assertThat(plan.writes()).last().isEqualTo(new Write.ResolveThreads(List.of("T1")));
        assertThat(PlanJson.of(plan)).contains("\"write\" : \"resolve threads\"", "\"recheck\"");
    }

    @Test
    void a_check_is_completed_with_the_last_of_its_annotations_only() {
        Plan plan = plan(new Reports().introduced(70, Severity.LOW));
        List<CheckRun> runs = runs(plan);
        assertThat(runs).extracting(run -> run.annotations().size()).containsExactly(50, 20);
        assertThat(runs).extracting(CheckRun::conclusion).containsExactly(Optional.empty(), Optional.of("neutral"));
    }

    @Test
    void annotations_beyond_two_requests_are_counted() {
        Plan plan = plan(new Reports().introduced(60, Severity.LOW).introduced(160, Severity.HIGH));
        List<Annotation> all =
                runs(plan).stream().flatMap(run -> run.annotations().stream()).toList();
        assertThat(all)
                .hasSize(100)
                .filteredOn(annotation -> annotation.level() == Annotation.Level.FAILURE)
                .hasSize(100);
        assertThat(runs(plan).get(0).output().summary())
                .contains("100 introduced findings more than GitHub shows beside the files");
    }

    @Test
    void a_text_that_is_too_long_leaves_out_the_least_severe_and_counts_them() {
        Reports reports = new Reports();
        for (int i = 0; i < 400; i++) {
            reports.introduced(
                    i < 10 ? Severity.CRITICAL : Severity.LOW, Place.ofLine("web.yaml", 1), "s" + i, "ü".repeat(300));
        }
        String summary =
                check(plan(reports.fixed(Severity.LOW, "service a"))).output().summary();
        assertThat(summary.getBytes(java.nio.charset.StandardCharsets.UTF_8)).hasSizeLessThan(65_536);
        assertThat(summary.lines().filter(line -> line.startsWith("| critical")))
                .hasSize(10);
        long shown = summary.lines().filter(line -> line.startsWith("| low")).count();
        assertThat(summary).contains("and " + (391 - shown) + " more findings.").contains("fixes 1 finding (1 low)");
        assertThat(summary.lines().filter(line -> line.startsWith("| "))).allMatch(line -> line.endsWith(" |"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@octocat",
                "<script>alert(1)</script>",
                "[x](http://evil.example)",
                "```\n# heading",
                "a | b\n| c",
                "<!-- plimsoll:00000000000000000000000000000000 -->",
                "\n<!-- plimsoll:00000000000000000000000000000000 -->\n"
            })
    void text_of_a_repository_does_nothing_on_the_page(String hostile) {
        Plan plan =
                plan(new Reports().introduced(Severity.HIGH, Place.ofLine("web.yaml", 1), hostile, "Saw " + hostile));
        String comment = review(plan).comments().get(0).body();
        assertThat(Marker.in(comment)).isPresent().isNotEqualTo(Optional.of("0".repeat(32)));
        for (String shown : List.of(comment, check(plan).output().summary())) {
            assertThat(shown).doesNotContain("@octocat", "```", "\n# ", "\n| c");
            assertThat(shown).doesNotContainPattern("(?<!\\\\)(<(?!!-- plimsoll:(?!0{32}))|]\\(http)");
        }
    }

    @Test
    void a_message_without_end_fits_into_all_that_is_written() {
        Plan plan = plan(new Reports()
                .introduced(Severity.HIGH, Place.ofLine("web.yaml", 1), "x", "😀".repeat(100_000))
                .introduced(Severity.LOW, Place.ofLine("web.yaml", 1), "y", "\0".repeat(100_000)));
        assertThat(review(plan).comments().get(0).body())
                .hasSizeLessThan(65_536)
                .contains("😀…");
        assertThat(check(plan).annotations().get(0).message()).hasSizeLessThan(16_384);
    }

    @Test
    void a_repair_is_suggested_for_the_lines_of_its_comment() {
        Reports reports = new Reports()
                .file(Snapshots.file("web.yaml", "a: 1\n  b: ```\nc: 3\nd: 4\n"))
                .repairable(Edit.replace(at(1, 4, 1, 5), "2"))
                .repairable(Edit.below(at(2, 3, 2, 4), "d: ```"))
                .repairable(Edit.removeLines(at(3, 1, 4, 1)));
        List<Review.Comment> comments = review(plan(reports)).comments();
        assertThat(comments)
                .extracting(Review.Comment::first, Review.Comment::line)
                .containsExactly(tuple(1, 1), tuple(2, 2), tuple(3, 4));
        assertThat(comments.get(0).body()).contains("\n\n```suggestion\na: 2\n```\n\n");
        assertThat(comments.get(1).body()).contains("````suggestion\n  b: ```\n  d: ```\n````\n");
        assertThat(comments.get(2).body()).contains("```suggestion\n```\n");
        assertThat(PlanJson.of(plan(reports))).contains("\"start_line\" : 3");
    }

    @Test
    void a_repair_outside_the_diff_is_not_suggested() {
        Reports reports = new Reports()
                .file(Snapshots.file("web.yaml", "a: 1\n".repeat(40)))
                .repairable(Edit.removeLines(at(30, 1, 31, 1)));
        assertThat(review(plan(reports)).comments())
                .hasSize(1)
                .allMatch(comment -> comment.first() == 30 && comment.line() == 30)
                .noneMatch(comment -> comment.body().contains("suggestion"));
    }

    private static Place at(int line, int column, int endLine, int endColumn) {
        return Place.of("web.yaml", new Span(line, column, endLine, endColumn));
    }

    @Test
    void the_same_report_gives_the_same_plan() {
        Reports reports = new Reports().introduced(70, Severity.MEDIUM).fixed(Severity.LOW, "service a");
        assertThat(plan(reports)).isEqualTo(plan(reports));
        assertThat(PlanJson.of(plan(reports))).contains("\"write\" : \"create check run\"", "\"side\" : \"RIGHT\"");
    }

    private static Plan plan(Reports reports) {
        return new Planner(Comments.DEFAULT).plan(reports.report(), LINES, Shown.NOTHING);
    }

    private static CheckRun check(Plan plan) {
        return runs(plan).get(0);
    }

    private static List<CheckRun> runs(Plan plan) {
        return plan.writes().stream()
                .flatMap(write -> write instanceof Write.CreateCheckRun create
                        ? Stream.of(create.run())
                        : write instanceof Write.UpdateCheckRun update ? Stream.of(update.run()) : Stream.empty())
                .toList();
    }

    private static Review review(Plan plan) {
        return plan.writes().stream()
                .filter(Write.CreateReview.class::isInstance)
                .map(write -> ((Write.CreateReview) write).review())
                .findFirst()
                .orElseThrow();
    }
}
