package dev.plimsoll.audit;

/** What a rule guards. */
public enum Concern {
    /** Somebody could get in or get further. */
    SECURITY("security"),
    /** A secret lies open: security, and the place itself is never quoted. */
    SECRETS("secrets"),
    /** What is built comes from somewhere that can change or be changed. */
    SUPPLY_CHAIN("supply chain"),
    /** It stops, or does not come back. */
    RELIABILITY("reliability"),
    /** It can't be run, seen or mended as it should. */
    OPERATIONS("operations");

    private final String words;

    Concern(String words) {
        this.words = words;
    }

    /** As it is written for a reader. */
    public String words() {
        return words;
    }

    /** True where a fault is one of security in GitHub's sense. */
    public boolean isSecurity() {
        return this == SECURITY || this == SECRETS || this == SUPPLY_CHAIN;
    }
}
