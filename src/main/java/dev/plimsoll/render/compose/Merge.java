package dev.plimsoll.render.compose;

import dev.plimsoll.syntax.yaml.YamlEntry;
import dev.plimsoll.syntax.yaml.YamlList;
import dev.plimsoll.syntax.yaml.YamlMap;
import dev.plimsoll.syntax.yaml.YamlNode;
import dev.plimsoll.syntax.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One tree laid over another (Compose Specification, 13-merge): mappings are merged, sequences appended without
 * repetition, those of ports, volumes and the like by what they are about; commands and the health check's test are
 * replaced; {@code !reset} takes away and {@code !override} replaces.
 */
final class Merge {
    private static final String SERVICE = "services.*";
    private static final Set<String> REPLACED = Set.of(
            SERVICE + ".command", SERVICE + ".entrypoint", SERVICE + ".healthcheck.test", SERVICE + ".ulimits.*");
    private static final Set<String> NAMED = Set.of(
            "services", "networks", "volumes", "secrets", "configs", SERVICE + ".networks", SERVICE + ".ulimits");
    private static final Set<String> SEQUENCES = Set.of(
            SERVICE + ".dns",
            SERVICE + ".dns_search",
            SERVICE + ".env_file",
            SERVICE + ".tmpfs",
            SERVICE + ".label_file");
    private static final String RESET = "!reset";
    private static final String OVERRIDE = "!override";

    private Merge() {}

    /** A whole file over a whole file. */
    static YamlNode files(YamlNode base, YamlNode over) {
        return nodes(base, over, "");
    }

    /** A service over the one that it extends. */
    static YamlNode services(YamlNode base, YamlNode over) {
        return nodes(base, over, SERVICE);
    }

    /** A tree without what {@code !reset} takes away from itself. */
    static YamlNode cleaned(YamlNode node) {
        return nodes(new YamlMap(node.place(), List.of(), ""), node, "");
    }

    private static YamlNode nodes(YamlNode base, YamlNode over, String path) {
        if (over.tag().equals(OVERRIDE)) {
            return over;
        }
        if (over.isNull()) {
            return base;
        }
        if (base.isNull() || REPLACED.contains(path) && !(base instanceof YamlMap && over instanceof YamlMap)) {
            return over;
        }
        if (base instanceof YamlMap one && over instanceof YamlMap other) {
            return path.equals(SERVICE + ".logging") && otherDriver(one, other) ? other : maps(one, other, path);
        }
        if (SEQUENCES.contains(path)) {
            return lists(asList(base), asList(over), path);
        }
        return base instanceof YamlList one && over instanceof YamlList other ? lists(one, other, path) : over;
    }

    private static boolean otherDriver(YamlMap base, YamlMap over) {
        return over.textAt("driver").isPresent()
                && base.textAt("driver").isPresent()
                && !over.textAt("driver").equals(base.textAt("driver"));
    }

    private static YamlMap maps(YamlMap base, YamlMap over, String path) {
        Map<String, YamlEntry> all = new LinkedHashMap<>();
        base.entries().forEach(entry -> all.put(entry.name(), entry));
        for (YamlEntry entry : over.entries()) {
            YamlEntry before = all.get(entry.name());
            if (entry.value().tag().equals(RESET)) {
                all.remove(entry.name());
            } else if (before == null) {
                all.put(entry.name(), new YamlEntry(entry.key(), withoutResets(entry.value())));
            } else {
                YamlNode merged = nodes(before.value(), entry.value(), below(path, entry.name()));
                all.put(entry.name(), new YamlEntry(merged == entry.value() ? entry.key() : before.key(), merged));
            }
        }
        return new YamlMap(base.place(), List.copyOf(all.values()), base.tag());
    }

    private static YamlNode withoutResets(YamlNode node) {
        if (!(node instanceof YamlMap map) || !hasReset(map)) {
            return node;
        }
        List<YamlEntry> kept = new ArrayList<>();
        for (YamlEntry entry : map.entries()) {
            if (!entry.value().tag().equals(RESET)) {
                kept.add(new YamlEntry(entry.key(), withoutResets(entry.value())));
            }
        }
        return new YamlMap(map.place(), kept, map.tag());
    }

    private static boolean hasReset(YamlMap map) {
        return map.entries().stream()
                .anyMatch(e -> e.value().tag().equals(RESET) || e.value() instanceof YamlMap inner && hasReset(inner));
    }

    private static String below(String path, String key) {
        String part = NAMED.contains(path) ? "*" : key;
        return path.isEmpty() ? part : path + "." + part;
    }

    /** Items of one identity: the last one counts, where the first one stands. */
    private static YamlList lists(YamlList base, YamlList over, String path) {
        String kind = path.startsWith(SERVICE + ".") ? path.substring(SERVICE.length() + 1) : "";
        Map<Object, YamlNode> all = new LinkedHashMap<>();
        base.items().forEach(item -> all.put(Identity.of(kind, item), item));
        over.items().forEach(item -> all.put(Identity.of(kind, item), item));
        return new YamlList(base.place(), List.copyOf(all.values()), base.tag());
    }

    private static YamlList asList(YamlNode node) {
        return node instanceof YamlList list
                ? list
                : new YamlList(node.place(), node instanceof YamlScalar ? List.of(node) : List.of(), node.tag());
    }
}
