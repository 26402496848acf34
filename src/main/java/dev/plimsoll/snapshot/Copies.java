package dev.plimsoll.snapshot;

/**
 * Copies of the tree, or of a part of it, inside itself: worktrees and backups that somebody committed. A folder is one
 * where most of its files stand at the same relative path below a folder above it, most of them with the same content.
 */
final class Copies {
    /** Below that, packages that share their licence and their tools' settings with the root look like copies. */
    private static final int MINIMUM_FILES = 12;

    private static final int NEAREST = 8;

    private final Folder copy;
    private int samePath;
    private int sameContent;

    private Copies(Folder copy) {
        this.copy = copy;
    }

    static boolean is(Folder folder) {
        if (folder.count() < MINIMUM_FILES) {
            return false;
        }
        Folder above = folder;
        for (int i = 0; i < NEAREST && !above.isRoot(); i++) {
            above = above.parent();
            if (new Copies(folder).isCopyOf(above)) {
                return true;
            }
        }
        while (!above.isRoot()) {
            above = above.parent();
        }
        return new Copies(folder).isCopyOf(above);
    }

    private boolean isCopyOf(Folder original) {
        compare(copy, original);
        return 5 * samePath >= 3 * copy.count() && 2 * sameContent >= copy.count();
    }

    private void compare(Folder here, Folder there) {
        here.files().forEach((name, blob) -> {
            Blob other = there.files().get(name);
            if (other != null) {
                samePath++;
                sameContent += other.id().equals(blob.id()) ? 1 : 0;
            }
        });
        here.folders().forEach((name, folder) -> {
            Folder other = there.folders().get(name);
            if (other != null && other != copy) {
                compare(folder, other);
            }
        });
    }
}
