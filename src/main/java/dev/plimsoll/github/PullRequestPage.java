package dev.plimsoll.github;

import java.util.List;
import java.util.Set;

/** What the App has on a pull request's page, read and written; each call is one request, of long lists one a page. */
public interface PullRequestPage {
    /** The App's check runs of the head with this name, the newest first. */
    List<Shown.Check> checks(PullRequest pull, String name);

    /** The fingerprints that the App's review comments carry (see {@link Marker}). */
    Set<String> commented(PullRequest pull);

    /** The id of the new check run. */
    long create(Repo repo, CheckRun run);

    void update(Repo repo, long id, CheckRun run);

    void create(PullRequest pull, Review review);
}
