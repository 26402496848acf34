package dev.plimsoll.server.work;

import dev.plimsoll.github.SnapshotSource;
import dev.plimsoll.jobs.Work;
import dev.plimsoll.snapshot.Snapshot;
import dev.plimsoll.store.Baselines;
import dev.plimsoll.store.Job;

/** A baseline that code scanning gets as well. All it needs was brought and judged for the baseline. */
final class ScannedBaseline implements Work {
    private final Work baseline;
    private final SnapshotSource commits;
    private final Engine engine;
    private final Baselines baselines;
    private final Scanning scanning;

    ScannedBaseline(Work baseline, SnapshotSource commits, Engine engine, Baselines baselines, Scanning scanning) {
        this.baseline = baseline;
        this.commits = commits;
        this.engine = engine;
        this.baselines = baselines;
        this.scanning = scanning;
    }

    @Override
    public String run(Job job) throws Exception {
        String outcome = baseline.run(job);
        return outcome
                + baselines
                        .find(job.repository())
                        .map(kept -> scanned(job, kept.commit()))
                        .orElse("");
    }

    private String scanned(Job job, String commit) {
        BaselineInput input = BaselineInput.read(job.input());
        Snapshot snapshot = commits.at(input.repo(), commit);
        if (!engine.configuration(job.repository(), snapshot).codeScanning()) {
            return "";
        }
        Engine.Judged judged = engine.baseline(job.repository(), snapshot);
        return scanning.of(input.repo(), commit, judged.report(), judged.configuration());
    }
}
