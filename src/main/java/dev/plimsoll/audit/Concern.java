package dev.plimsoll.audit;

/** What a rule guards. */
public enum Concern {
    /** Somebody could get in or get further. */
    SECURITY("security", Dimension.SECURITY),
    /** A secret lies open: security, and the place itself is never quoted. */
    SECRETS("secrets", Dimension.SECURITY),
    /** What is built comes from somewhere that can change or be changed. */
    SUPPLY_CHAIN("supply chain", Dimension.SUPPLY_CHAIN),
    /** It stops, or does not come back. */
    RELIABILITY("reliability", Dimension.RELIABILITY),
    /** Nobody sees what it does. */
    OBSERVABILITY("observability", Dimension.OBSERVABILITY),
    /** Data can be lost. */
    DATA("data safety", Dimension.DATA_SAFETY),
    /** It can't be built, shipped or run as it should. */
    OPERATIONS("operations", Dimension.DELIVERY);

    /** What readiness is measured in. */
    public enum Dimension {
        SECURITY("security"),
        RELIABILITY("reliability"),
        OBSERVABILITY("observability"),
        DELIVERY("delivery"),
        DATA_SAFETY("data safety"),
        SUPPLY_CHAIN("supply chain");

        private final String words;

        Dimension(String words) {
            this.words = words;
        }

        /** As it is written for a reader. */
        public String words() {
            return words;
        }
    }

    private final String words;
    private final Dimension dimension;

    Concern(String words, Dimension dimension) {
        this.words = words;
        this.dimension = dimension;
    }

    /** As it is written for a reader. */
    public String words() {
        return words;
    }

    public Dimension dimension() {
        return dimension;
    }

    /** True where a fault is one of security in GitHub's sense. */
    public boolean isSecurity() {
        return dimension == Dimension.SECURITY || dimension == Dimension.SUPPLY_CHAIN;
    }
}
