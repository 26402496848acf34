package dev.plimsoll.store;

/** What became of a delivery. */
public enum Receipt {
    /** Stored, and its jobs with it. */
    STORED,
    /** Known by its GUID; nothing was changed. */
    DUPLICATE
}
