package dev.plimsoll.server.work;

import dev.plimsoll.jobs.Work;
import dev.plimsoll.report.Count;
import dev.plimsoll.store.Job;
import java.util.Optional;

/** Audits what a default branch came to, tells it in the tracking issue, and places the next scheduled audit. */
final class BaselineWork implements Work {
    private final Branch branch;
    private final Tracker tracker;
    private final Schedule schedule;

    BaselineWork(Branch branch, Tracker tracker, Schedule schedule) {
        this.branch = branch;
        this.tracker = tracker;
        this.schedule = schedule;
    }

    @Override
    public String run(Job job) {
        BaselineInput input = BaselineInput.read(job.input());
        Optional<String> commit = branch.newest(input.repo(), input.commit());
        if (commit.isEmpty()) {
            return "the repository is empty";
        }
        if (branch.stands(input.repo(), commit.get()) && tracker.told(input.repo(), commit.get())) {
            return "the baseline of " + commit.get() + " stands already";
        }
        Engine.Judged judged = branch.judge(input.repo(), commit.get());
        schedule.place(input.repo(), judged.configuration().issues());
        return "baseline of " + commit.get() + ": "
                + Count.findings(judged.report().audit().findings()) + "; " + tracker.track(input.repo(), judged);
    }
}
