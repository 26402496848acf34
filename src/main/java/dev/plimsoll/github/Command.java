package dev.plimsoll.github;

/**
 * What somebody asks of the App in a comment under a pull request, {@code /plimsoll NAME ARGUMENT}.
 *
 * @param comment GitHub's id of the comment
 * @param author who wrote it; what that person may do is not known yet
 * @param written when, in GitHub's words
 * @param name in small letters; empty where nothing follows
 */
public record Command(
        Repo repo, int number, long comment, String author, String written, String name, String argument) {
    @Override
    public String toString() {
        return repo + "#" + number + " comment " + comment;
    }
}
