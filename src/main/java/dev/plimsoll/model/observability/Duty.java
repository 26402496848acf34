package dev.plimsoll.model.observability;

/** What an instrument does for those who run the rest. */
public enum Duty {
    /** Collects logs, or keeps those that are sent to it. */
    LOGS,
    /** Scrapes or receives metrics and keeps them. */
    METRICS,
    /** Shows metrics, or alerts on them. */
    VIEWS
}
