package dev.plimsoll.publish;

/** What is known, before GitHub is asked, of what the App wrote for a pull request: asking costs requests. */
public enum Visit {
    /** Nothing was ever written for this pull request. */
    FIRST,
    /** Something was written for earlier heads, nothing for this one. */
    NEW_HEAD,
    /** Something may have been written for this head: a redelivery, or a try before this one. */
    AGAIN,
    /** Somebody asked for the check of this head again. */
    REREQUESTED
}
