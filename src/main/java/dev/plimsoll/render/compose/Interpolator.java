package dev.plimsoll.render.compose;

import dev.plimsoll.syntax.Unread;
import dev.plimsoll.syntax.yaml.YamlEntry;
import dev.plimsoll.syntax.yaml.YamlList;
import dev.plimsoll.syntax.yaml.YamlMap;
import dev.plimsoll.syntax.yaml.YamlNode;
import dev.plimsoll.syntax.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Interpolates the values of one file's tree, and notes what each one was before. What aliases share stays shared. */
final class Interpolator {
    private final Variables variables;
    private final Map<YamlNode, Expansion> expansions;
    private final List<Unread> unread;
    private final Map<YamlNode, YamlNode> done = new IdentityHashMap<>();

    Interpolator(Variables variables, Map<YamlNode, Expansion> expansions, List<Unread> unread) {
        this.variables = variables;
        this.expansions = expansions;
        this.unread = unread;
    }

    YamlNode interpolate(YamlNode node) {
        YamlNode before = done.get(node);
        if (before == null) {
            before = fresh(node);
            done.put(node, before);
        }
        return before;
    }

    private YamlNode fresh(YamlNode node) {
        if (node instanceof YamlScalar scalar) {
            return scalar.raw().indexOf('$') < 0 ? scalar : scalar(scalar);
        }
        if (node instanceof YamlList list) {
            List<YamlNode> items = list.items().stream().map(this::interpolate).toList();
            return same(items, list.items()) ? list : new YamlList(list.place(), items, list.tag());
        }
        List<YamlEntry> entries = new ArrayList<>();
        boolean changed = false;
        for (YamlEntry entry : node.entries()) {
            YamlNode value = interpolate(entry.value());
            changed |= value != entry.value();
            entries.add(new YamlEntry(entry.key(), value));
        }
        return changed ? new YamlMap(node.place(), entries, node.tag()) : node;
    }

    private YamlScalar scalar(YamlScalar scalar) {
        Expansion expansion = Interpolation.of(scalar.raw(), variables);
        if (expansion.refused()) {
            unread.add(new Unread(scalar.place(), "a variable reference that Compose refuses (after \"${\")"));
        }
        YamlScalar expanded =
                new YamlScalar(scalar.place(), expansion.value(), YamlScalar.Style.DOUBLE_QUOTED, scalar.tag());
        expansions.put(expanded, expansion);
        return expanded;
    }

    private static boolean same(List<YamlNode> one, List<YamlNode> other) {
        for (int i = 0; i < one.size(); i++) {
            if (one.get(i) != other.get(i)) {
                return false;
            }
        }
        return true;
    }
}
