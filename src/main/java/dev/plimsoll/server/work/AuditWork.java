package dev.plimsoll.server.work;

import dev.plimsoll.audit.IssuePlan;
import dev.plimsoll.github.Issues;
import dev.plimsoll.github.Repo;
import dev.plimsoll.jobs.Work;
import dev.plimsoll.publish.AuditPublisher;
import dev.plimsoll.report.Tool;
import dev.plimsoll.report.issue.AuditText;
import dev.plimsoll.report.issue.Audited;
import dev.plimsoll.store.Audits;
import dev.plimsoll.store.Job;
import dev.plimsoll.store.KeptAudit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Audits a default branch because its time has come, and tells it as the owners want it. */
final class AuditWork implements Work {
    private final Branch branch;
    private final Tracker tracker;
    private final Schedule schedule;
    private final AuditPublisher publisher;
    private final Audits audits;

    AuditWork(Branch branch, Tracker tracker, Schedule schedule, Issues issues, Audits audits) {
        this.branch = branch;
        this.tracker = tracker;
        this.schedule = schedule;
        this.publisher = new AuditPublisher(issues);
        this.audits = audits;
    }

    @Override
    public String run(Job job) {
        AuditInput input = AuditInput.read(job.input());
        Repo repo = input.repo();
        Optional<String> commit = branch.newest(repo, Optional.empty());
        if (commit.isEmpty()) {
            return "the repository is empty";
        }
        Engine.Judged judged = branch.judge(repo, commit.get());
        IssuePlan wanted = judged.configuration().issues();
        // Before anything can go wrong with this one.
        schedule.place(repo, wanted);
        if (wanted.schedule().isEmpty() || wanted.mode() == IssuePlan.Mode.NONE) {
            return "no audit is wanted any more";
        }
        String start = "audit " + input.day() + " of " + commit.get() + ": ";
        return start
                + (wanted.mode() == IssuePlan.Mode.ONE
                        ? tracker.track(repo, judged)
                        : publish(repo, input.day(), judged));
    }

    private String publish(Repo repo, LocalDate day, Engine.Judged judged) {
        Optional<KeptAudit> last = audits.last(repo.fullName());
        if (last.filter(kept -> kept.day().equals(day)).isPresent()) {
            return "it stands already";
        }
        Tool tool = tracker.tool();
        AuditText text = new AuditText(tracker.enter(repo, judged), tool, day, last.map(AuditWork::read));
        int number = publisher.publish(repo, text, judged.configuration().issues());
        audits.keep(new KeptAudit(repo.fullName(), day, write(text.audited().in(number))));
        return "issue #" + number;
    }

    private static String write(Audited audited) {
        return Inputs.write(new Written(
                audited.day().toString(),
                audited.commit(),
                audited.open(),
                new TreeMap<>(audited.readiness()),
                audited.issue().orElse(0)));
    }

    private static Audited read(KeptAudit kept) {
        Written written = Inputs.read(kept.content(), Written.class);
        return new Audited(
                LocalDate.parse(written.day()),
                written.commit(),
                written.open(),
                written.readiness(),
                Optional.of(written.issue()).filter(number -> number > 0));
    }

    private record Written(String day, String commit, List<String> open, Map<String, String> readiness, int issue) {}
}
