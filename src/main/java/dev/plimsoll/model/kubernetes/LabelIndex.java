package dev.plimsoll.model.kubernetes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Things by their labels, so that a selector finds its own without looking at all of them. */
final class LabelIndex<T> {
    private record Labelled<T>(T thing, Map<String, String> labels) {}

    private final List<Labelled<T>> all = new ArrayList<>();
    private final Map<String, List<Labelled<T>>> byLabel = new HashMap<>();

    /** A thing with one of the sets of labels that it may have; a thing may be added with several. */
    void add(T thing, Map<String, String> labels) {
        Labelled<T> labelled = new Labelled<>(thing, labels);
        all.add(labelled);
        labels.forEach((key, value) -> byLabel.computeIfAbsent(pair(key, value), p -> new ArrayList<>())
                .add(labelled));
    }

    private static String pair(String key, String value) {
        return key + "=" + value;
    }

    /** What a selector selects, each once, in the order of adding. */
    List<T> find(Selector selector) {
        return candidates(selector).stream()
                .filter(labelled -> selector.matches(labelled.labels()))
                .map(Labelled::thing)
                .distinct()
                .toList();
    }

    private List<Labelled<T>> candidates(Selector selector) {
        List<Labelled<T>> fewest = all;
        for (Map.Entry<String, String> label : selector.labels().entrySet()) {
            List<Labelled<T>> some = byLabel.getOrDefault(pair(label.getKey(), label.getValue()), List.of());
            if (some.size() < fewest.size()) {
                fewest = some;
            }
        }
        return fewest;
    }
}
