package dev.plimsoll.github;

/**
 * A pull request at one head, or a group of them that a merge queue tries.
 *
 * @param number 0 for a merge queue's group, which has a commit but no page
 * @param base the target branch's commit as the delivery told it; the merge base with it is what the head is compared to
 * @param head the commit under review, in full
 * @param draft not ready for review yet
 */
public record PullRequest(Repo repo, int number, String base, String head, boolean draft) {

    /** One that is ready for review. */
    public PullRequest(Repo repo, int number, String base, String head) {
        this(repo, number, base, head, false);
    }

    /** The commit that a merge queue wants checked. */
    public static PullRequest ofMergeGroup(Repo repo, String base, String head) {
        return new PullRequest(repo, 0, base, head, false);
    }

    public boolean hasPage() {
        return number > 0;
    }

    @Override
    public String toString() {
        return hasPage() ? repo + "#" + number + " at " + head : repo + " at " + head + " in the merge queue";
    }
}
