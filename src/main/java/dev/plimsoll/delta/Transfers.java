package dev.plimsoll.delta;

import dev.plimsoll.audit.Finding;
import java.util.List;

/**
 * Objects that went to another file: something of the same name looks the same there, its first line is gone from the
 * file it stood in and new in the one it stands in. A name alone proves nothing: many files have a "stage final".
 */
final class Transfers {
    private static final double ALIKE = 0.6;

    private final Texts before;
    private final Texts after;

    Transfers(Texts before, Texts after) {
        this.before = before;
        this.after = after;
    }

    /** Pairs of findings of one rule and subject in different files. */
    List<Move> of(List<Finding> gone, List<Finding> come) {
        List<Finding> left = gone.stream()
                .filter(finding -> isOnlyIn(before, after, finding))
                .toList();
        List<Finding> arrived = come.stream()
                .filter(finding -> isOnlyIn(after, before, finding))
                .toList();
        return new BestPairs<>(ALIKE, this::likeness)
                .of(left, arrived).stream()
                        .map(pair -> new Move(pair.from(), pair.to()))
                        .toList();
    }

    private double likeness(Finding old, Finding now) {
        return old.path().equals(now.path())
                ? 0
                : Likeness.of(before.block(old.place())).to(Likeness.of(after.block(now.place())));
    }

    private static boolean isOnlyIn(Texts here, Texts there, Finding finding) {
        String line = here.line(finding.place());
        return !line.isEmpty() && here.count(finding.path(), line) > there.count(finding.path(), line);
    }
}
