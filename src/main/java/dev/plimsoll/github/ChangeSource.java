package dev.plimsoll.github;

/** Brings both sides of a pull request. */
@FunctionalInterface
public interface ChangeSource {
    /**
     * @throws GitHubGone where repository, head or permission are there no longer
     * @throws TryLater where GitHub can't answer now
     */
    Change of(PullRequest pull);
}
