package dev.plimsoll.syntax;

/**
 * The way from a document's root to a node: map keys and list indexes ("spec.containers[0].image"). A chain of parents,
 * so that siblings share theirs.
 */
public final class KeyPath {
    /** The root of a document, or a place in a file that has no keys. */
    public static final KeyPath ROOT = new KeyPath(null, "", -1);

    private final KeyPath parent;
    private final String key;
    private final int index;

    private KeyPath(KeyPath parent, String key, int index) {
        this.parent = parent;
        this.key = key;
        this.index = index;
    }

    public KeyPath key(String name) {
        return new KeyPath(this, name, -1);
    }

    public KeyPath index(int position) {
        return new KeyPath(this, "", position);
    }

    @Override
    public String toString() {
        if (parent == null) {
            return "";
        }
        String before = parent.toString();
        if (index >= 0) {
            return before + "[" + index + "]";
        }
        return before.isEmpty() ? key : before + "." + key;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyPath path && toString().equals(path.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }
}
