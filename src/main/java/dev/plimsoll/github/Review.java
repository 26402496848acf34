package dev.plimsoll.github;

import java.util.List;

/** Comments on lines of a pull request's diff, posted together, neither approving nor requesting changes. */
public record Review(String head, String body, List<Comment> comments) {
    public Review {
        comments = List.copyOf(comments);
    }

    /** A comment on a line of the head (the diff's right side). */
    public record Comment(String path, int line, String body) {}
}
