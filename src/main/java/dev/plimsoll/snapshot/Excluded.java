package dev.plimsoll.snapshot;

/**
 * A folder or file that no rule looks at, why, and how many files that leaves out.
 *
 * @param path the topmost folder (or the one file) that is left out
 * @param reason a few words: "virtual environment", "copy of the tree", "marked linguist-generated"
 * @param kind what sort of thing it is, for rules that speak of its being there
 */
public record Excluded(String path, String reason, Kind kind, int files) {
    /** Why something is not looked at. */
    public enum Kind {
        VIRTUAL_ENVIRONMENT,
        DEPENDENCIES,
        BUILD_OUTPUT,
        BYTECODE,
        COPY_OF_TREE,
        VENDORED,
        GENERATED,
        IGNORED_BY_CONFIGURATION
    }
}
