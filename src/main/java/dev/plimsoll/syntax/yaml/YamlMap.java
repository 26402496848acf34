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
 */
public final class YamlMap implements YamlNode {
    private static final String MERGE = "<<";

    private final Place place;
    private final List<YamlEntry> entries;
    private final String tag;
    /** The keys' texts, shared by all mappings: a look for a key then seldom leaves the processor's cache. */
    private final String[] names;

    /** A mapping with an explicit tag ("!override"), "" for none. */
    public YamlMap(Place place, List<YamlEntry> entries, String tag) {
        this.place = place;
        this.entries = List.copyOf(entries);
        this.tag = tag;
        this.names = new String[entries.size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = entries.get(i).name().intern();
        }
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
    public Place place() {
        return place;
    }

    @Override
    public List<YamlEntry> entries() {
        return entries;
    }

    @Override
    public String tag() {
        return tag;
    }

    @Override
    public Optional<YamlNode> get(String key) {
        return entry(key).map(YamlEntry::value);
    }

    /** The entry of a key: where the key itself stands. */
    public Optional<YamlEntry> entry(String key) {
        for (int i = names.length - 1; i >= 0; i--) {
            if (names[i].equals(key)) {
                return Optional.of(entries.get(i));
            }
        }
        return Optional.empty();
    }
}
