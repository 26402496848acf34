package dev.plimsoll.delta;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;

/**
 * Pairs things of two sides, the likest first. Of long lists only the first hundred of each side are compared, so that
 * the work is bounded; what is left over stays unpaired.
 */
final class BestPairs<T> {
    private static final int MOST = 100;

    private final double threshold;
    private final ToDoubleBiFunction<T, T> likeness;

    BestPairs(double threshold, ToDoubleBiFunction<T, T> likeness) {
        this.threshold = threshold;
        this.likeness = likeness;
    }

    record Pair<T>(T from, T to, double score, int distance, int sum) {}

    List<Pair<T>> of(List<T> sources, List<T> targets) {
        List<Pair<T>> all = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST, sources.size()); i++) {
            for (int j = 0; j < Math.min(MOST, targets.size()); j++) {
                double score = likeness.applyAsDouble(sources.get(i), targets.get(j));
                if (score >= threshold) {
                    all.add(new Pair<>(sources.get(i), targets.get(j), score, Math.abs(i - j), i + j));
                }
            }
        }
        all.sort(Comparator.comparingDouble((Pair<T> pair) -> -pair.score)
                .thenComparingInt(pair -> pair.distance)
                .thenComparingInt(pair -> pair.sum));
        Set<T> used = new HashSet<>();
        List<Pair<T>> best = new ArrayList<>();
        for (Pair<T> pair : all) {
            if (!used.contains(pair.from) && !used.contains(pair.to)) {
                used.add(pair.from);
                used.add(pair.to);
                best.add(pair);
            }
        }
        return best;
    }
}
