package dev.plimsoll.model.kubernetes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Things by the selector that each has, so that labels find who selects them without asking everyone. */
final class SelectorIndex<T> {
    private record Selecting<T>(T thing, Selector selector) {}

    private final Map<String, List<Selecting<T>>> byFirstLabel = new HashMap<>();
    private final List<Selecting<T>> byNoLabel = new ArrayList<>();

    void add(T thing, Selector selector) {
        List<Selecting<T>> shelf = selector.labels().entrySet().stream()
                .findFirst()
                .map(label -> byFirstLabel.computeIfAbsent(
                        label.getKey() + "=" + label.getValue(), first -> new ArrayList<>()))
                .orElse(byNoLabel);
        shelf.add(new Selecting<>(thing, selector));
    }

    /** What selects pods with any of these sets of labels. */
    Set<T> find(Collection<Map<String, String>> variants) {
        Set<T> found = new LinkedHashSet<>();
        for (Map<String, String> labels : variants) {
            labels.forEach((key, value) -> byFirstLabel.getOrDefault(key + "=" + value, List.of()).stream()
                    .filter(selecting -> selecting.selector().matches(labels))
                    .forEach(selecting -> found.add(selecting.thing())));
            byNoLabel.stream()
                    .filter(selecting -> selecting.selector().matches(labels))
                    .forEach(selecting -> found.add(selecting.thing()));
        }
        return found;
    }
}
