package dev.plimsoll.syntax;

import java.util.function.Predicate;

/**
 * A question that a path alone answers, always in the same way. Each is one constant of who asks it: its answers are kept
 * by path ({@link ParseCache}), so that a second look at a large repository matches no names again.
 */
public final class PathTest {
    private final Predicate<String> test;

    private PathTest(Predicate<String> test) {
        this.test = test;
    }

    /** A question about a path from the root, with forward slashes. */
    public static PathTest of(Predicate<String> test) {
        return new PathTest(test);
    }

    /** A question about the last part of a path. */
    public static PathTest ofName(Predicate<String> test) {
        return new PathTest(path -> test.test(path.substring(path.lastIndexOf('/') + 1)));
    }

    public boolean asks(String path) {
        return test.test(path);
    }

    /** True where both are. */
    public PathTest and(PathTest other) {
        return new PathTest(test.and(other.test));
    }

    /** True where the other is not. */
    public PathTest butNot(PathTest other) {
        return new PathTest(test.and(other.test.negate()));
    }
}
