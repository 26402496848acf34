package dev.plimsoll.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Snapshots;
import dev.plimsoll.audit.Audit;
import dev.plimsoll.audit.Auditor;
import dev.plimsoll.audit.Settings;
import dev.plimsoll.delta.Delta;
import dev.plimsoll.github.BlobsInMemory;
import dev.plimsoll.github.Change;
import dev.plimsoll.github.GitHubApp;
import dev.plimsoll.github.GitHubOnLoopback;
import dev.plimsoll.github.PullRequest;
import dev.plimsoll.model.Repository;
import dev.plimsoll.report.Report;
import dev.plimsoll.rules.Rules;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.snapshot.Snapshot;
import dev.plimsoll.syntax.ParseCache;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a pull request costs, from the comparison to the last write, by a process that has no token yet. */
class BudgetTest {
    private static final PullRequest PULL = new PullRequest(GitHubOnLoopback.SHOP, 5, Reports.BASE, Reports.HEAD);

    private final GitHubOnLoopback github = new GitHubOnLoopback();
    private final BlobsInMemory blobs = new BlobsInMemory();

    @AfterEach
    void close() {
        github.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_hundred_changed_workflows_cost_six_requests_at_most(boolean patches) {
        github.showsPatches(patches);
        review(workflows("read", "v4"), workflows("write-all", "v5"));
        assertThat(github.page.comments).hasSize(patches ? 20 : 0);
        assertThat(github.page.checks.get(0).annotations).hasSize(patches ? 80 : 100);
        assertThat(github.requests).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void a_change_to_no_infrastructure_file_costs_three() {
        List<Blob> before = new ArrayList<>(workflows("read", "v4"));
        List<Blob> after = new ArrayList<>(before);
        before.add(Snapshots.file("README.md", "# Shop\n"));
        after.add(Snapshots.file("README.md", "# The shop\n"));
        after.add(Snapshots.file("docs/page.md", "Text\n"));
        review(before, after);
        assertThat(github.page.checks.get(0).history).containsExactly("success");
        assertThat(github.requests).hasSize(3);
    }

    @Test
    void three_thousand_changed_workflows_are_all_judged_and_cost_no_more() {
        review(workflows(3_000, "read", "v4"), workflows(3_000, "write-all", "v5"));
        assertThat(github.page.checks.get(0).annotations).hasSize(100);
        String summary =
                github.page.checks.get(0).last.path("output").path("summary").asText();
        assertThat(summary)
                .contains(
                        "Introduced 3000 ",
                        "20 of 300 introduced findings on lines of this change have a comment; without one: 280 over the limit of 20.");
        assertThat(github.requests.stream().filter(line -> !line.contains("/codeload/")))
                .hasSizeLessThanOrEqualTo(7);
    }

    private void review(List<Blob> before, List<Blob> after) {
        github.commit(Reports.BASE, before);
        github.commit(Reports.HEAD, after);
        github.app(blobs).commits().at(PULL.repo(), PULL.base());
        github.requests.clear();
        GitHubApp later = github.app(blobs);
        Change change = later.changes().of(PULL);
        Report.OfChange report = Report.of(Delta.between(audit(change.base()), audit(change.head())), Settings.DEFAULT);
        new Publisher(later.page()).publish(change, report, Comments.DEFAULT, Visit.FIRST, false);
    }

    private static Audit audit(Snapshot snapshot) {
        return new Auditor(Rules.all()).audit(Repository.read(snapshot, new ParseCache()), Settings.DEFAULT);
    }

    private static List<Blob> workflows(String permissions, String version) {
        return workflows(100, permissions, version);
    }

    private static List<Blob> workflows(int count, String permissions, String version) {
        List<Blob> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            files.add(Snapshots.file(".github/workflows/w" + i + ".yml", """
                    on: push
                    permissions: %s
                    jobs:
                      build:
                        runs-on: ubuntu-latest
                        steps:
                          - uses: actions/checkout@%s
                          - run: make %d
                    """.formatted(
                            permissions.equals("read") ? "{contents: read}" : permissions, version, i)));
        }
        return files;
    }
}
