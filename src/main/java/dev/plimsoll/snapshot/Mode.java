package dev.plimsoll.snapshot;

/** What git's tree says an entry is (gitformat: the mode of a tree entry). */
public enum Mode {
    /** 100644. */
    REGULAR,
    /** 100755. */
    EXECUTABLE,
    /** 120000: the content is the path it points to. */
    SYMLINK,
    /** 160000: a commit of another repository; has no content here. */
    SUBMODULE;

    /** The mode that git writes as this octal number; anything unknown is a regular file. */
    public static Mode of(int octal) {
        return switch (octal) {
            case 0120000 -> SYMLINK;
            case 0160000 -> SUBMODULE;
            case 0100755 -> EXECUTABLE;
            default -> REGULAR;
        };
    }

    public boolean isFile() {
        return this == REGULAR || this == EXECUTABLE;
    }
}
