package dev.plimsoll.github;

import java.util.List;

/** What the App has on a pull request's page, read and written; each call is one request, of long lists one a page. */
public interface PullRequestPage {
    /** The App's check runs of the head with this name, the newest first. */
    List<Shown.Check> checks(PullRequest pull, String name);

    /** The threads that the App's comments on findings began (see {@link Marker}). */
    List<ReviewThread> threads(PullRequest pull);

    /** The id of the new check run. */
    long create(Repo repo, CheckRun run);

    void update(Repo repo, long id, CheckRun run);

    void create(PullRequest pull, Review review);

    /** False where the App has no right to: then nothing is done. */
    boolean resolve(PullRequest pull, List<String> threads);
}
