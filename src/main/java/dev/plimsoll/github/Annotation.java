package dev.plimsoll.github;

import java.util.Locale;

/** A remark of a check run on lines of a file of the head; lines count from 1. */
public record Annotation(String path, int line, int endLine, Level level, String title, String message) {

    /** How loud GitHub shows it. */
    public enum Level {
        NOTICE,
        WARNING,
        FAILURE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
