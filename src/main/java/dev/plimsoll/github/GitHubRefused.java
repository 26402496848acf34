package dev.plimsoll.github;

/** GitHub does not accept a request as it was made, or the App's key: for a person to see. */
public final class GitHubRefused extends RuntimeException {
    private final int status;

    public GitHubRefused(int status, String why) {
        super(why);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
