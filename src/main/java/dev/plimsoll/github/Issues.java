package dev.plimsoll.github;

import java.util.List;
import java.util.Optional;

/** A repository's issues, read and written; each call is one request, of long lists one a page. */
public interface Issues {
    /**
     * The issue of this number; empty where it was deleted or transferred to another repository.
     *
     * @throws GitHubGone where the repository has no issues, or the App may not see them
     */
    Optional<ShownIssue> find(Repo repo, int number);

    /** All that the App itself opened, open or not, the newest first. */
    List<ShownIssue> own(Repo repo);

    /** The number of the new issue. */
    int create(Repo repo, IssueText issue);

    void edit(Repo repo, int number, IssueEdit edit);
}
