package dev.plimsoll.server.work;

import dev.plimsoll.audit.IssuePlan;
import dev.plimsoll.github.DefaultBranches;
import dev.plimsoll.github.GitHubApp;
import dev.plimsoll.github.GitHubGone;
import dev.plimsoll.github.GitHubRefused;
import dev.plimsoll.github.Repo;
import dev.plimsoll.publish.TrackingPublisher;
import dev.plimsoll.publish.TrackingPublisher.Known;
import dev.plimsoll.report.Tool;
import dev.plimsoll.report.issue.Links;
import dev.plimsoll.report.issue.Mark;
import dev.plimsoll.report.issue.Register;
import dev.plimsoll.report.issue.Sight;
import dev.plimsoll.report.issue.Standing;
import dev.plimsoll.report.issue.TrackingText;
import dev.plimsoll.store.Store;
import dev.plimsoll.store.Tracking;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Enters what stands on a default branch into the repository's register, and tells it in the tracking issue. */
final class Tracker {
    private final DefaultBranches branches;
    private final TrackingPublisher publisher;
    private final Function<Repo, String> address;
    private final Engine engine;
    private final Store store;
    private final Tool tool;

    Tracker(GitHubApp github, Engine engine, Store store) {
        this.branches = github.defaultBranches();
        this.publisher = new TrackingPublisher(github.issues());
        this.address = github::address;
        this.engine = engine;
        this.store = store;
        this.tool = Tool.of(engine.rules());
    }

    /** True where the issue was brought up to this commit, or needed not be. */
    boolean told(Repo repo, String commit) {
        return store.trackings()
                .find(repo.fullName())
                .flatMap(Tracking::told)
                .filter((commit + " " + tool.digest())::equals)
                .isPresent();
    }

    /** What came of it, for a person to read; GitHub's refusal to have an issue there is no failure of the baseline. */
    String track(Repo repo, Engine.Judged judged) {
        Optional<Tracking> before = store.trackings().find(repo.fullName());
        Tracking entered = enter(repo, judged, before);
        Known known =
                before.map(kept -> new Known(kept.issue(), kept.removed())).orElse(Known.NONE);
        String outcome = "no issue wanted";
        if (judged.configuration().issues().mode() == IssuePlan.Mode.ONE) {
            try {
                TrackingText text = new TrackingText(standing(repo, judged, Registers.read(entered.register())));
                boolean first = before.flatMap(Tracking::told).isEmpty();
                TrackingPublisher.Told told =
                        publisher.publish(repo, text, judged.configuration().issues(), known, first);
                known = told.known();
                outcome = told.outcome();
            } catch (GitHubGone | GitHubRefused refused) {
                outcome = "no issue written: " + refused.getMessage();
            }
        }
        store.trackings().keep(entered.told(known.number(), known.removed()));
        return outcome;
    }

    Tool tool() {
        return tool;
    }

    /** Enters what stands, and gives all that an issue is told from. */
    Standing enter(Repo repo, Engine.Judged judged) {
        Tracking entered = enter(repo, judged, store.trackings().find(repo.fullName()));
        return standing(repo, judged, Registers.read(entered.register()));
    }

    private Tracking enter(Repo repo, Engine.Judged judged, Optional<Tracking> before) {
        String commit = judged.report().audit().repository().snapshot().commit().orElseThrow();
        Register known = before.map(kept -> Registers.read(kept.register())).orElse(Register.EMPTY);
        boolean sameRules =
                before.map(kept -> kept.rules().equals(tool.digest())).orElse(true);
        Sight sight = new Sight(judged.report().audit(), judged.configuration(), tool.cards(), sameRules);
        // Whether anything changes is known without the commit's date, which costs a request.
        Register next = known.next(sight, new Mark(commit, LocalDate.MIN));
        if (!next.equals(known)) {
            LocalDate day = LocalDate.ofInstant(branches.moment(repo, commit), ZoneOffset.UTC);
            next = known.next(sight, new Mark(commit, day));
        }
        Tracking entered = new Tracking(
                repo.fullName(),
                commit,
                tool.digest(),
                Registers.write(next),
                before.flatMap(Tracking::issue),
                before.map(Tracking::removed).orElse(false),
                before.flatMap(Tracking::told));
        store.trackings().keep(entered);
        return entered;
    }

    private Standing standing(Repo repo, Engine.Judged judged, Register register) {
        return new Standing(
                judged.report(),
                register,
                tool.cards(),
                Set.copyOf(engine.repaired(judged, Standing.worthProving(judged.report()))),
                new Links(address.apply(repo)),
                engine.today());
    }
}
