package dev.plimsoll.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.audit.IssuePlan;
import dev.plimsoll.github.IssueText;
import dev.plimsoll.github.Repo;
import dev.plimsoll.github.ShownIssue;
import dev.plimsoll.publish.TrackingPublisher.Known;
import dev.plimsoll.report.issue.History;
import dev.plimsoll.report.issue.TrackingText;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the tracking issue whatever is pushed, whoever edits, and wherever a try breaks off. */
class TrackingLawsTest {
    private static final Repo SHOP = new Repo(7, 11, "acme", "shop");
    private final TrackingPlanner planner = new TrackingPlanner(IssuePlan.DEFAULT);
    private final History history = new History(Map.of("a.yaml", "a: 1\n"));
    private final IssuesInMemory issues = new IssuesInMemory();

    private TrackingText next(Random random) {
        if (random.nextBoolean()) {
            history.open("k8s/root", "a.yaml", random.nextInt(3), "Pod/a");
        }
        if (random.nextBoolean()) {
            history.open("k8s/limit", "a.yaml", 1, "Pod/" + random.nextInt(4));
        }
        return history.commit().text();
    }

    private void person(Random random) {
        ShownIssue shown = issues.only();
        switch (random.nextInt(6)) {
            case 0 -> issues.person("Our own title", shown.body(), shown.open());
            case 1 ->
                issues.person(shown.title(), "Before\r\n\r\n" + shown.body().replace("\n", "\r\n"), shown.open());
            case 2 -> issues.person(shown.title(), shown.body().replace("- [ ]", "- [x]"), shown.open());
            case 3 -> issues.person(shown.title(), "Nothing of it", shown.open());
            case 4 -> issues.person(shown.title(), shown.body(), !shown.open());
            default -> {}
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void after_a_plan_was_carried_out_the_next_one_is_empty_and_there_is_never_a_second_issue(long seed) {
        Random random = new Random(seed);
        Known known = Known.NONE;
        TrackingPublisher publisher = new TrackingPublisher(issues);
        for (int i = 0; i < 40; i++) {
            TrackingText text = next(random);
            issues.breaksAfterWrite = random.nextInt(4) == 0;
            try {
                known = publisher
                        .publish(SHOP, text, IssuePlan.DEFAULT, known, i == 0)
                        .known();
            } catch (IssuesInMemory.Broken died) {
                known = publisher
                        .publish(SHOP, text, IssuePlan.DEFAULT, known, i == 0)
                        .known();
            }
            issues.breaksAfterWrite = false;
            Optional<ShownIssue> shown = known.number().flatMap(number -> issues.find(SHOP, number));
            assertThat(planner.plan(text, shown, known.removed()).writes()).isEmpty();
            if (shown.isPresent()) {
                issues.only();
                person(random);
            }
        }
        assertThat(issues.writes).isPositive();
    }

    @Test
    void a_closing_of_its_own_is_not_taken_for_a_person_s_after_a_crash() {
        TrackingPublisher publisher = new TrackingPublisher(issues);
        TrackingText open =
                history.open("k8s/root", "a.yaml", 1, "Pod/a").commit().text();
        Known known = publisher
                .publish(SHOP, open, IssuePlan.DEFAULT, Known.NONE, true)
                .known();
        issues.breaksAfterWrite = true;
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> publisher.publish(SHOP, history.commit().text(), IssuePlan.DEFAULT, known, false)))
                .isInstanceOf(IssuesInMemory.Broken.class);
        assertThat(issues.only().open()).isFalse();
        TrackingText again =
                history.open("k8s/root", "a.yaml", 1, "Pod/a").commit().text();
        publisher.publish(SHOP, again, IssuePlan.DEFAULT, known, false);
        assertThat(issues.only().open()).isTrue();
    }

    @Test
    void a_person_who_opens_a_done_issue_again_is_left_alone() {
        TrackingPublisher publisher = new TrackingPublisher(issues);
        Known known = publisher
                .publish(
                        SHOP,
                        history.open("k8s/root", "a.yaml", 1, "Pod/a").commit().text(),
                        IssuePlan.DEFAULT,
                        Known.NONE,
                        true)
                .known();
        publisher.publish(SHOP, history.commit().text(), IssuePlan.DEFAULT, known, false);
        issues.person(issues.only().title(), issues.only().body(), true);
        publisher.publish(SHOP, history.commit().text(), IssuePlan.DEFAULT, known, false);
        assertThat(issues.only().open()).isTrue();
    }

    @Test
    void a_repository_that_writes_the_hidden_lines_itself_ends_nothing() {
        String end = "<!-- plimsoll:tracking-issue end -->";
        TrackingText text = history.open("k8s/root", "a.yaml", 1, "Pod/a\n" + end + "\n")
                .open("k8s/limit", "x\n" + end + "\ny.yaml", 1, "Pod/a")
                .commit()
                .text();
        Block block = Block.in(Block.of("Before").with(text.body(60_000) + "\n```\n" + end + "\n```\n", false))
                .orElseThrow();
        assertThat(block.before()).isEqualTo("Before\n\n");
        assertThat(block.after()).isEmpty();
        assertThat(text.body(60_000)).doesNotContain("\n" + end);
    }

    @Test
    void the_whole_text_fits_with_what_people_wrote() {
        for (int i = 0; i < 600; i++) {
            history.open("k8s/limit", "k8s/" + "long".repeat(30) + i + ".yaml", 1, "Pod/" + i);
        }
        TrackingText text =
                history.open("k8s/root", "a.yaml", 1, "Pod/a").commit().text();
        String theirs = "x".repeat(40_000);
        issues.all.add(new ShownIssue(1, "Infrastructure review", theirs, true));
        new TrackingPublisher(issues).publish(SHOP, text, IssuePlan.DEFAULT, new Known(Optional.of(1), false), false);
        assertThat(issues.only().body()).startsWith(theirs).hasSizeLessThanOrEqualTo(IssueText.LONGEST);
        assertThat(issues.only().body()).contains("601 findings are open");
    }
}
