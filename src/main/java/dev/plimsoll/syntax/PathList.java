package dev.plimsoll.syntax;

import java.util.List;

/** Paths that questions are asked about: each question once a path, as long as its cache lives. */
public final class PathList {
    private final List<String> paths;
    private final PathAnswers answers;
    private final byte[][] kept;

    PathList(List<String> paths, PathAnswers answers) {
        this.paths = List.copyOf(paths);
        this.answers = answers;
        this.kept = answers.of(this.paths);
    }

    /** For each path, in order, whether it answers yes. */
    public boolean[] select(PathTest test) {
        return answers.select(test, paths, kept);
    }
}
