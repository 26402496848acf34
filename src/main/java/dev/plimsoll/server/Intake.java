package dev.plimsoll.server;

import dev.plimsoll.github.Command;
import dev.plimsoll.github.Event;
import dev.plimsoll.github.PullRequest;
import dev.plimsoll.github.Repo;
import dev.plimsoll.server.work.BaselineInput;
import dev.plimsoll.server.work.CommandInput;
import dev.plimsoll.server.work.ReviewInput;
import dev.plimsoll.store.Consequences;
import dev.plimsoll.store.Head;
import dev.plimsoll.store.Heads;
import dev.plimsoll.store.Order;
import dev.plimsoll.store.Reach;
import dev.plimsoll.store.Stop;
import dev.plimsoll.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides what follows from an event. */
final class Intake {
    private static final int FIRST = 0;
    private static final int AFTER_REVIEWS = 1;

    private final Store store;

    Intake(Store store) {
        this.store = store;
    }

    /** What follows, or why nothing does. */
    sealed interface Decision {
        /** This is to be done. */
        record Do(Consequences consequences) implements Decision {}

        /** Nothing is. */
        record Nothing(String why) implements Decision {}
    }

    Decision decide(Event event, Instant received) {
        if (event instanceof Event.PullRequestChanged changed) {
            return unlessGone(changed.pull().repo(), List.of(review(changed, received)));
        } else if (event instanceof Event.PullRequestClosed closed) {
            return closed(closed, received);
        } else if (event instanceof Event.Commanded commanded) {
            return unlessGone(commanded.command().repo(), List.of(command(commanded.command())));
        } else if (event instanceof Event.DefaultBranchMoved moved) {
            return unlessGone(moved.repo(), List.of(baseline(moved, received)));
        } else if (event instanceof Event.CheckRerequested rerequested) {
            return again(rerequested);
        } else if (event instanceof Event.Installed installed) {
            return new Decision.Do(new Consequences(
                    List.of(reach(installed.installation(), installed.repos(), true)),
                    installed.repos().stream().map(Intake::firstBaseline).toList()));
        } else if (event instanceof Event.Uninstalled gone) {
            return new Decision.Do(
                    new Consequences(List.of(reach(gone.installation(), gone.repos(), false)), List.of()));
        }
        return new Decision.Nothing(((Event.Ignored) event).why());
    }

    private static Order review(Event.PullRequestChanged changed, Instant received) {
        ReviewInput input = new ReviewInput(changed.pull(), false);
        Head head = new Head(changed.pull().head(), changed.moment().orElse(received));
        return order(input, Optional.of(head));
    }

    private static Decision closed(Event.PullRequestClosed closed, Instant received) {
        String repository = closed.pull().repo().fullName();
        String lane = new ReviewInput(closed.pull(), false).lane();
        Stop stop = new Stop(ReviewInput.KIND, lane, repository, closed.moment().orElse(received));
        return new Decision.Do(new Consequences(List.of(), List.of(), List.of(stop)));
    }

    private static Order command(Command command) {
        CommandInput input = new CommandInput(command);
        return new Order(
                CommandInput.KIND, input.lane(), command.repo().fullName(), input.json(), FIRST, Optional.empty());
    }

    private static Order order(ReviewInput input, Optional<Head> head) {
        String repository = input.pull().repo().fullName();
        return new Order(ReviewInput.KIND, input.lane(), repository, input.json(), FIRST, head);
    }

    private static Order baseline(Event.DefaultBranchMoved moved, Instant received) {
        Head head = new Head(moved.commit(), moved.moment().orElse(received));
        return order(new BaselineInput(moved.repo(), Optional.of(moved.commit())), Optional.of(head));
    }

    private static Order firstBaseline(Repo repo) {
        return order(new BaselineInput(repo, Optional.empty()), Optional.empty());
    }

    private static Order order(BaselineInput input, Optional<Head> head) {
        String repository = input.repo().fullName();
        return new Order(BaselineInput.KIND, input.lane(), repository, input.json(), AFTER_REVIEWS, head);
    }

    /** GitHub names no pull requests from forks, and no drafts: what their own deliveries told is better. */
    private Decision again(Event.CheckRerequested asked) {
        List<PullRequest> pulls = new ArrayList<>();
        for (Heads.Known lane : store.heads().of(asked.repo().fullName(), asked.head())) {
            if (lane.lane().startsWith("pull ") || lane.lane().startsWith("merge ")) {
                pulls.add(ReviewInput.read(lane.input()).pull());
            }
        }
        Set<Integer> known = pulls.stream().map(PullRequest::number).collect(Collectors.toSet());
        asked.pulls().stream().filter(pull -> !known.contains(pull.number())).forEach(pulls::add);
        if (pulls.isEmpty()) {
            return new Decision.Nothing("no pull request is known whose head is " + asked.head());
        }
        return unlessGone(
                asked.repo(),
                pulls.stream()
                        .map(pull -> order(new ReviewInput(pull, true), Optional.empty()))
                        .toList());
    }

    private Decision unlessGone(Repo repo, List<Order> orders) {
        if (store.installations().gone(repo.installation(), repo.fullName())) {
            return new Decision.Nothing("the App is not installed there any more");
        }
        return new Decision.Do(new Consequences(List.of(reach(repo.installation(), List.of(repo), true)), orders));
    }

    private static Reach reach(long installation, List<Repo> repos, boolean within) {
        return new Reach(installation, repos.stream().map(Repo::fullName).toList(), within);
    }
}
