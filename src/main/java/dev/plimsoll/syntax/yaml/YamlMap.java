package dev.plimsoll.syntax.yaml;

import dev.plimsoll.syntax.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A mapping, in the order of its text, with its merge keys ("&lt;&lt;", YAML 1.1's merge type) already followed: own
 * keys win over merged ones, an earlier merged mapping over a later one. Of two equal keys the last one counts.
 *
 * @param tag the explicit tag ("!override"), "" for none
 */
public record YamlMap(Place place, List<YamlEntry> entries, String tag) implements YamlNode {
    private static final String MERGE = "<<";

    public YamlMap {
        entries = List.copyOf(entries);
    }

    static YamlMap merged(Place place, String tag, List<YamlEntry> written) {
        if (written.stream().noneMatch(entry -> entry.name().equals(MERGE))) {
            return new YamlMap(place, written, tag);
        }
        List<YamlEntry> all = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlEntry entry : written) {
            if (!entry.name().equals(MERGE)) {
                all.add(entry);
                names.add(entry.name());
            }
        }
        for (YamlEntry entry : written) {
            if (entry.name().equals(MERGE)) {
                merge(entry.value(), all, names);
            }
        }
        return new YamlMap(place, all, tag);
    }

    private static void merge(YamlNode from, List<YamlEntry> all, Set<String> names) {
        for (YamlEntry entry : from.entries()) {
            if (names.add(entry.name())) {
                all.add(entry);
            }
        }
        from.items().forEach(item -> merge(item, all, names));
    }

    @Override
    public Optional<YamlNode> get(String key) {
        return entry(key).map(YamlEntry::value);
    }

    /** The entry of a key: where the key itself stands. */
    public Optional<YamlEntry> entry(String key) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (entries.get(i).name().equals(key)) {
                return Optional.of(entries.get(i));
            }
        }
        return Optional.empty();
    }
}
