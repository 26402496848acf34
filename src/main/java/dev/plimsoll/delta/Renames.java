package dev.plimsoll.delta;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which file became which: the same content under another path, or, as git does it, one that shares at least half of
 * its lines. Among equals, one of the same name.
 */
final class Renames {
    private static final double HALF = 0.5;
    private static final double SAME = 2;
    private static final double SAME_NAME = 0.0001;

    private final Texts before;
    private final Texts after;
    private final Map<String, Likeness> olds = new HashMap<>();
    private final Map<String, Likeness> news = new HashMap<>();

    Renames(Texts before, Texts after) {
        this.before = before;
        this.after = after;
    }

    /** New path by old path. */
    Map<String, String> of(Set<String> gone, Set<String> come) {
        return new BestPairs<>(HALF, this::likeness)
                .of(List.copyOf(gone), List.copyOf(come)).stream()
                        .collect(Collectors.toMap(BestPairs.Pair::from, BestPairs.Pair::to));
    }

    private double likeness(String old, String now) {
        double name = name(old).equals(name(now)) ? SAME_NAME : 0;
        if (before.id(old).equals(after.id(now))) {
            return SAME + name;
        }
        double shared = olds.computeIfAbsent(old, path -> Likeness.of(before.lines(path)))
                .to(news.computeIfAbsent(now, path -> Likeness.of(after.lines(path))));
        return shared < HALF ? 0 : shared + name;
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
