package dev.plimsoll.github;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a webhook delivery asks for. */
public sealed interface Event {
    /** A pull request was opened, reopened, made ready or a draft, or moved to this head, or a merge queue wants it checked; the moment is when, if GitHub told. */
    record PullRequestChanged(PullRequest pull, Optional<Instant> moment) implements Event {}

    /** A pull request was merged or given up, or a merge queue is through with a group; the moment as above. */
    record PullRequestClosed(PullRequest pull, Optional<Instant> moment) implements Event {}

    /** Somebody wrote a command to the App under a pull request. */
    record Commanded(Command command) implements Event {}

    /** The default branch came to this commit; the moment is when, if GitHub told. */
    record DefaultBranchMoved(Repo repo, String commit, Optional<Instant> moment) implements Event {}

    /** Repositories came within reach. */
    record Installed(long installation, List<Repo> repos) implements Event {
        public Installed {
            repos = List.copyOf(repos);
        }
    }

    /** Repositories went out of reach; no repositories: all of the installation. */
    record Uninstalled(long installation, List<Repo> repos) implements Event {
        public Uninstalled {
            repos = List.copyOf(repos);
        }
    }

    /** Somebody asked for the check of this commit again; without pull requests where they come from forks. */
    record CheckRerequested(Repo repo, String head, List<PullRequest> pulls) implements Event {
        public CheckRerequested {
            pulls = List.copyOf(pulls);
        }
    }

    /** Nothing to do, and why, in a few words. */
    record Ignored(String why) implements Event {}
}
