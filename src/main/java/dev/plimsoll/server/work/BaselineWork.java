package dev.plimsoll.server.work;

import dev.plimsoll.github.DefaultBranches;
import dev.plimsoll.github.GitHubApp;
import dev.plimsoll.github.SnapshotSource;
import dev.plimsoll.jobs.Work;
import dev.plimsoll.report.Count;
import dev.plimsoll.report.JsonReport;
import dev.plimsoll.report.Report;
import dev.plimsoll.report.Tool;
import dev.plimsoll.store.Baseline;
import dev.plimsoll.store.Job;
import dev.plimsoll.store.Store;
import java.time.InstantSource;
import java.util.Optional;

/** Audits a commit of a default branch and keeps what stands there, for pull requests to be compared to and to be tracked. */
final class BaselineWork implements Work {
    private final DefaultBranches branches;
    private final SnapshotSource commits;
    private final Engine engine;
    private final Store store;
    private final Tracker tracker;
    private final InstantSource time;

    BaselineWork(GitHubApp github, Engine engine, Store store, InstantSource time) {
        this.branches = github.defaultBranches();
        this.commits = github.commits();
        this.tracker = new Tracker(github, engine, store);
        this.engine = engine;
        this.store = store;
        this.time = time;
    }

    @Override
    public String run(Job job) {
        BaselineInput input = BaselineInput.read(job.input());
        Optional<String> newest = store.heads().newest(job.lane()).or(input::commit);
        Optional<String> commit = newest.or(() -> branches.tip(input.repo()));
        if (commit.isEmpty()) {
            return "the repository is empty";
        }
        Tool tool = Tool.of(engine.rules());
        Optional<Baseline> kept = store.baselines().find(job.repository());
        boolean stands = kept.filter(baseline -> baseline.commit().equals(commit.get())
                        && baseline.rules().equals(tool.digest()))
                .isPresent();
        if (stands && tracker.told(input.repo(), commit.get())) {
            return "the baseline of " + commit.get() + " stands already";
        }
        Engine.Judged judged = engine.baseline(job.repository(), commits.at(input.repo(), commit.get()));
        if (!stands) {
            keep(job, judged.report(), commit.get(), tool);
        }
        return "baseline of " + commit.get() + ": "
                + Count.findings(judged.report().audit().findings()) + "; "
                + tracker.track(input.repo(), judged);
    }

    private void keep(Job job, Report.OfCommit report, String commit, Tool tool) {
        store.baselines()
                .keep(new Baseline(
                        job.repository(), commit, tool.digest(), new JsonReport(tool).of(report), time.instant()));
    }
}
