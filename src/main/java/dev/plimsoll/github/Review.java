package dev.plimsoll.github;

import java.util.List;

/** Comments on lines of a pull request's diff, posted together, neither approving nor requesting changes. */
public record Review(String head, String body, List<Comment> comments) {
    public Review {
        comments = List.copyOf(comments);
    }

    /** A comment on lines of the head (the diff's right side), from the first to the last, often one. */
    public record Comment(String path, int first, int line, String body) {}
}
