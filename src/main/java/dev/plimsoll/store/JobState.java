package dev.plimsoll.store;

import java.util.Locale;

/** Where a job stands. */
public enum JobState {
    WAITING,
    RUNNING,
    /** It ended, whatever came of it. */
    DONE,
    /** It failed too often: a person has to look, and can have it run again. */
    DEAD;

    /** The word in the database and in metrics. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static JobState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
