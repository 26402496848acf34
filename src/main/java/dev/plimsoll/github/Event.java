package dev.plimsoll.github;

import java.util.List;

/** What a webhook delivery asks for. */
public sealed interface Event {
    /** A pull request was opened, reopened, made ready or moved to this head. */
    record PullRequestChanged(PullRequest pull) implements Event {}

    /** The default branch came to this commit. */
    record DefaultBranchMoved(Repo repo, String commit) implements Event {}

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

    /** Nothing to do, and why. */
    record Ignored(String why) implements Event {}
}
