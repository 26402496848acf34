package dev.plimsoll.render.compose;

import dev.plimsoll.syntax.yaml.YamlEntry;
import dev.plimsoll.syntax.yaml.YamlList;
import dev.plimsoll.syntax.yaml.YamlMap;
import dev.plimsoll.syntax.yaml.YamlNode;
import dev.plimsoll.syntax.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Brings what can be written in two ways into the one that merges: "K=V" lists into mappings, names into mappings of
 * names, a build context into a build. Each part keeps the place of the text that it comes from.
 */
final class Shape {
    private static final Map<String, UnaryOperator<YamlNode>> BUILD =
            Map.of("args", Shape::pairs, "labels", Shape::pairs, "additional_contexts", Shape::pairs);
    private static final Map<String, UnaryOperator<YamlNode>> SERVICE = Map.of(
            "environment", Shape::pairs,
            "labels", Shape::pairs,
            "annotations", Shape::pairs,
            "sysctls", Shape::pairs,
            "networks", Shape::names,
            "depends_on", Shape::names,
            "extends", node -> keyed("service", node),
            "build", node -> entries(keyed("context", node), BUILD),
            "deploy", node -> entries(node, Map.of("labels", Shape::pairs)));

    private Shape() {}

    static YamlNode document(YamlNode document) {
        return entries(document, Map.of("services", Shape::services));
    }

    private static YamlNode services(YamlNode services) {
        if (!(services instanceof YamlMap map)) {
            return services;
        }
        List<YamlEntry> all = new ArrayList<>();
        map.entries().forEach(entry -> all.add(new YamlEntry(entry.key(), entries(entry.value(), SERVICE))));
        return new YamlMap(map.place(), all, map.tag());
    }

    private static YamlNode entries(YamlNode node, Map<String, UnaryOperator<YamlNode>> shapes) {
        if (!(node instanceof YamlMap map)) {
            return node;
        }
        List<YamlEntry> all = new ArrayList<>();
        for (YamlEntry entry : map.entries()) {
            UnaryOperator<YamlNode> shape = shapes.getOrDefault(entry.name(), UnaryOperator.identity());
            all.add(new YamlEntry(entry.key(), shape.apply(entry.value())));
        }
        return new YamlMap(map.place(), all, map.tag());
    }

    /** {@code - K=V} as {@code K: V}; {@code - K} as {@code K:}, which takes the value from outside. */
    private static YamlNode pairs(YamlNode node) {
        if (!(node instanceof YamlList list)) {
            return node;
        }
        List<YamlEntry> all = new ArrayList<>();
        for (YamlNode item : list.items()) {
            item.text().ifPresent(text -> all.add(pair((YamlScalar) item, text)));
        }
        return new YamlMap(list.place(), all, list.tag());
    }

    private static YamlEntry pair(YamlScalar item, String text) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            return new YamlEntry(item, nothing(item));
        }
        YamlScalar.Style style = item.style() == YamlScalar.Style.PLAIN ? YamlScalar.Style.DOUBLE_QUOTED : item.style();
        return new YamlEntry(
                scalar(item, text.substring(0, equals), item.style()), scalar(item, text.substring(equals + 1), style));
    }

    private static YamlNode names(YamlNode node) {
        if (!(node instanceof YamlList list)) {
            return node;
        }
        List<YamlEntry> all = new ArrayList<>();
        for (YamlNode item : list.items()) {
            if (item instanceof YamlScalar name) {
                all.add(new YamlEntry(name, nothing(name)));
            }
        }
        return new YamlMap(list.place(), all, list.tag());
    }

    private static YamlNode keyed(String key, YamlNode node) {
        if (!(node instanceof YamlScalar scalar) || scalar.isNull()) {
            return node;
        }
        YamlScalar value = new YamlScalar(scalar.place(), scalar.raw(), scalar.style(), "");
        YamlEntry entry = new YamlEntry(scalar(scalar, key, YamlScalar.Style.PLAIN), value);
        return new YamlMap(scalar.place(), List.of(entry), scalar.tag());
    }

    private static YamlScalar nothing(YamlScalar at) {
        return scalar(at, "", YamlScalar.Style.PLAIN);
    }

    private static YamlScalar scalar(YamlScalar at, String text, YamlScalar.Style style) {
        return new YamlScalar(at.place(), text, style, "");
    }
}
