package dev.plimsoll.report.issue;

/** How much is told of a group; where there is no room, less of the least grave. */
enum Detail {
    /** With many places, and with an example where there is no certain repair. */
    FULL,
    /** With a few places, without an example. */
    PLAIN,
    /** Its title and its count. */
    LINE,
    /** Counted with others. */
    COUNTED
}
