package dev.plimsoll.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Snapshots;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.github.Change;
import dev.plimsoll.github.ChangedFile;
import dev.plimsoll.github.PullRequest;
import dev.plimsoll.github.Repo;
import dev.plimsoll.report.Report;
import dev.plimsoll.snapshot.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws of publishing, over reports of any size and breaks at any place; each seed is one case, always the same. */
class PublishingLawsTest {
    private static final PullRequest PULL =
            new PullRequest(new Repo(7, 11, "acme", "shop"), 5, Reports.BASE, Reports.HEAD);
    private static final ChangedFile FILE =
            new ChangedFile("web.yaml", Optional.empty(), Optional.of("@@ -1,0 +1,30 @@\n" + "+x\n".repeat(30)));

    private final PageInMemory page = new PageInMemory();

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void planned_twice_the_second_plan_is_empty(long seed) {
        Random random = new Random(seed);
        Report.OfChange report = report(random);
        Comments comments = comments(random);
        publish(report, comments, Visit.FIRST);
        assertThat(publish(report, comments, Visit.AGAIN).writes()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void broken_off_anywhere_and_done_again_it_is_as_if_never_broken(long seed) {
        Random random = new Random(seed);
        Report.OfChange report = report(random);
        Comments comments = comments(random);
        page.done = random.nextBoolean();
        page.breaksAt = 1 + random.nextInt(4);
        Visit visit = Visit.FIRST;
        while (brokeOff(report, comments, visit)) {
            visit = Visit.AGAIN;
            page.breaksAt = random.nextInt(3);
        }
        PageInMemory broken = page;
        PublishingLawsTest whole = new PublishingLawsTest();
        whole.publish(report, comments, Visit.FIRST);
        assertThat(broken.checks).isEqualTo(whole.page.checks);
        assertThat(broken.comments).isEqualTo(whole.page.comments);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_stood_before_the_newest_check_tells_the_newest_report(long seed) {
        Random random = new Random(seed);
        page.breaksAt = random.nextInt(4);
        brokeOff(report(random), Comments.DEFAULT, Visit.FIRST);
        page.breaksAt = 0;
        Report.OfChange report = report(random);
        publish(report, Comments.DEFAULT, Visit.AGAIN);
        assertThat(page.checks).allMatch(PageInMemory.Check::completed);
        assertThat(page.checks.get(page.checks.size() - 1).summary()).contains(Summary.numbers(report.delta()));
        assertThat(page.comments).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void threads_are_open_exactly_where_their_finding_stands(long seed) {
        Random random = new Random(seed);
        publish(report(random), comments(random), Visit.FIRST);
        Report.OfChange next = report(random);
        page.done = random.nextBoolean();
        page.breaksAt = random.nextInt(4);
        while (brokeOff(next, Comments.DEFAULT, Visit.AGAIN)) {
            page.breaksAt = random.nextInt(3);
        }
        Set<String> standing =
                next.audit().findings().stream().map(Finding::fingerprint).collect(Collectors.toSet());
        assertThat(page.threads(PULL))
                .allSatisfy(thread -> assertThat(thread.open()).isEqualTo(standing.contains(thread.fingerprint())));
        assertThat(publish(next, Comments.DEFAULT, Visit.AGAIN).isEmpty()).isTrue();
    }

    private boolean brokeOff(Report.OfChange report, Comments comments, Visit visit) {
        try {
            publish(report, comments, visit);
            return false;
        } catch (PageInMemory.Broken broken) {
            return true;
        }
    }

    private Plan publish(Report.OfChange report, Comments comments, Visit visit) {
        Snapshot any = Snapshot.of(Optional.of(Reports.HEAD), List.of(Snapshots.file("web.yaml", "a: 1\n")));
        Change change = new Change(PULL, any, any, List.of(FILE), Optional.empty());
        return new Publisher(page).publish(change, report, comments, visit, true);
    }

    private static Report.OfChange report(Random random) {
        Reports reports = new Reports();
        for (Severity severity : Severity.values()) {
            reports.introduced(random.nextInt(70), severity);
        }
        return reports.report();
    }

    private static Comments comments(Random random) {
        return new Comments(Severity.values()[random.nextInt(4)], random.nextInt(30));
    }
}
