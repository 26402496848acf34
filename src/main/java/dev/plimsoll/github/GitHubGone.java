package dev.plimsoll.github;

/** What was asked for is there no longer, or not for the App: trying again changes nothing. */
public final class GitHubGone extends RuntimeException {
    /** What is gone. */
    public enum What {
        /** The App was uninstalled or suspended. */
        INSTALLATION,
        /** Deleted, renamed away, blocked, or out of the installation's reach. */
        REPOSITORY,
        /** The App may not do this here (any more). */
        PERMISSION,
        /** A commit that was deleted or replaced by a force-push, or a pull request that has moved on. */
        COMMIT,
        /** An issue that was deleted or transferred. */
        ISSUE,
        /** The repository has no issues. */
        ISSUES
    }

    private final What what;

    public GitHubGone(What what, String why) {
        super(why, null, false, false); // An answer of GitHub's: where in the program it came is no news.
        this.what = what;
    }

    public What what() {
        return what;
    }
}
