package dev.plimsoll.model.secret;

/** What somebody can do who has read a secret. */
public enum Reach {
    /** Nothing: it is public by its nature, or an example of documentation. */
    NOTHING,
    /** Something only while it lasts: it ends by itself, and a repository does not tell whether it has. */
    UNTIL_IT_ENDS,
    /** Something where nothing is at stake: a maker's test mode. */
    TEST_MODE,
    /** Half of what is needed, or what its maker lets owners restrict. */
    HALF,
    /** One thing: post into a channel, sign in to one host. */
    ONE_THING,
    /** What its owner can. */
    ALL
}
