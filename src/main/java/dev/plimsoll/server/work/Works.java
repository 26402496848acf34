package dev.plimsoll.server.work;

import dev.plimsoll.github.GitHubApp;
import dev.plimsoll.jobs.Work;
import dev.plimsoll.publish.Publisher;
import dev.plimsoll.store.Store;
import java.time.InstantSource;
import java.util.Map;

/** How each kind of the server's jobs is done. */
public final class Works {
    private Works() {}

    public static Map<String, Work> of(GitHubApp github, Engine engine, Store store, InstantSource time) {
        Scanning scanning = new Scanning(github.codeScanning(), engine);
        Posting posting = new Posting(new Publisher(github.page()), scanning, store.writings(), time);
        ReviewWork review = new ReviewWork(github.changes(), engine, posting, store.heads());
        Branch branch = new Branch(github, engine, store, time);
        Tracker tracker = new Tracker(github, engine, store);
        Schedule schedule = new Schedule(store.jobs(), time);
        Work baseline = new BaselineWork(branch, tracker, schedule);
        Work audit = new AuditWork(branch, tracker, schedule, github.issues(), store.audits());
        Work scanned = new ScannedBaseline(baseline, github.commits(), engine, store.baselines(), scanning);
        Work command =
                new CommandWork(github.conversation(), new Answers(engine.rules()), review, store.writings(), time);
        return Map.of(
                ReviewInput.KIND, new Answered(review),
                BaselineInput.KIND, new Answered(scanned),
                AuditInput.KIND, new Answered(audit),
                CommandInput.KIND, new Answered(command));
    }
}
