package dev.plimsoll.github;

/**
 * A pull request at one head.
 *
 * @param base the target branch's commit as the delivery told it; the merge base with it is what the head is compared to
 * @param head the commit under review, in full
 */
public record PullRequest(Repo repo, int number, String base, String head) {
    @Override
    public String toString() {
        return repo + "#" + number + " at " + head;
    }
}
