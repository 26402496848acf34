package dev.plimsoll.snapshot;

/**
 * A folder or file that no rule looks at, why, and how many files that leaves out.
 *
 * @param path the topmost folder (or the one file) that is left out
 * @param kind what sort of thing it is, for rules that speak of its being there
 */
public record Excluded(String path, Kind kind, int files) {
    /** Why something is not looked at. */
    public enum Kind {
        VIRTUAL_ENVIRONMENT("virtual environment"),
        DEPENDENCIES("dependencies"),
        BUILD_OUTPUT("build output"),
        BYTECODE("bytecode"),
        COPY_OF_TREE("copy of the tree"),
        VENDORED("marked linguist-vendored"),
        GENERATED("marked linguist-generated"),
        IGNORED_BY_CONFIGURATION("ignored by configuration");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** The reason in a few words: "virtual environment". */
    public String reason() {
        return kind.words;
    }
}
