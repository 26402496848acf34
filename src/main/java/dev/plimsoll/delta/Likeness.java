package dev.plimsoll.delta;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A bag of stripped lines, to tell how much of it another has: twice the shared lines by all lines of both, 0 to 1. */
record Likeness(Map<String, Integer> bag, int size) {

    static Likeness of(List<String> lines) {
        Map<String, Integer> bag = new HashMap<>();
        lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> bag.merge(line, 1, Integer::sum));
        return new Likeness(
                bag, bag.values().stream().mapToInt(Integer::intValue).sum());
    }

    double to(Likeness other) {
        int all = size + other.size;
        if (all == 0 || 4 * Math.min(size, other.size) < all) {
            return 0;
        }
        Map<String, Integer> fewer = bag.size() <= other.bag.size() ? bag : other.bag;
        Map<String, Integer> more = fewer == bag ? other.bag : bag;
        int shared = 0;
        for (Map.Entry<String, Integer> line : fewer.entrySet()) {
            shared += Math.min(line.getValue(), more.getOrDefault(line.getKey(), 0));
        }
        return 2.0 * shared / all;
    }
}
