package dev.plimsoll.report;

import java.util.Locale;

/** What a check comes to (a subset of the conclusions of GitHub's check runs). */
public enum Conclusion {
    SUCCESS,
    NEUTRAL,
    FAILURE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
