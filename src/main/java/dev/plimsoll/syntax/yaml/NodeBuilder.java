package dev.plimsoll.syntax.yaml;

import dev.plimsoll.syntax.KeyPath;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.Source;
import dev.plimsoll.syntax.Span;
import dev.plimsoll.syntax.Unread;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Builds one document's nodes from the parser's events, within bounds of depth and of what aliases expand to. */
final class NodeBuilder {
    private static final int MAXIMUM_DEPTH = 200;
    private static final long MAXIMUM_EXPANDED = 2_000_000;

    private final Source source;
    private final int lineOffset;
    private final List<Unread> unread;
    private final Map<Anchor, YamlNode> anchors = new HashMap<>();
    private final Map<YamlNode, Long> expanded = new IdentityHashMap<>();
    private Iterator<Event> events;
    private Mark lastEnd;
    private long size;

    NodeBuilder(Source source, int lineOffset, List<Unread> unread) {
        this.source = source;
        this.lineOffset = lineOffset;
        this.unread = unread;
    }

    Optional<YamlNode> build(Iterable<Event> parsed) {
        events = parsed.iterator();
        Optional<YamlNode> document = Optional.empty();
        while (events.hasNext()) {
            if (events.next() instanceof NodeEvent first) {
                YamlNode node = node((Event) first, KeyPath.ROOT, 0);
                document = document.or(() -> node.isNull() ? Optional.empty() : Optional.of(node));
            }
        }
        return document;
    }

    private YamlNode node(Event event, KeyPath keys, int depth) {
        if (depth > MAXIMUM_DEPTH) {
            throw new BrokenYaml(place(event, event, keys), "nested deeper than " + MAXIMUM_DEPTH + " levels");
        }
        if (event instanceof AliasEvent alias) {
            return alias(alias, keys);
        }
        Optional<Anchor> anchor = ((NodeEvent) event).getAnchor();
        anchor.ifPresent(anchors::remove);
        long before = size;
        YamlNode node = event instanceof ScalarEvent scalar
                ? scalar(scalar, keys)
                : event instanceof SequenceStartEvent ? list(event, keys, depth) : map(event, keys, depth);
        size++;
        anchor.ifPresent(name -> {
            anchors.put(name, node);
            expanded.put(node, size - before);
        });
        return node;
    }

    private YamlNode alias(AliasEvent alias, KeyPath keys) {
        YamlNode target = anchors.get(alias.getAlias());
        Place place = place(alias, alias, keys);
        if (target == null) {
            throw new BrokenYaml(place, "an alias to an anchor that is not complete before it (unknown, or a cycle)");
        }
        size += expanded.get(target);
        if (size > MAXIMUM_EXPANDED) {
            throw new BrokenYaml(place, "its aliases expand to over " + MAXIMUM_EXPANDED + " nodes");
        }
        return target;
    }

    private YamlScalar scalar(ScalarEvent event, KeyPath keys) {
        YamlScalar.Style style = switch (event.getScalarStyle()) {
            case PLAIN, JSON_SCALAR_STYLE -> YamlScalar.Style.PLAIN;
            case SINGLE_QUOTED -> YamlScalar.Style.SINGLE_QUOTED;
            case DOUBLE_QUOTED -> YamlScalar.Style.DOUBLE_QUOTED;
            case LITERAL -> YamlScalar.Style.LITERAL;
            case FOLDED -> YamlScalar.Style.FOLDED;
        };
        return new YamlScalar(
                place(event, event, keys),
                event.getValue(),
                style,
                event.getTag().orElse(""));
    }

    private YamlList list(Event start, KeyPath keys, int depth) {
        List<YamlNode> items = new ArrayList<>();
        Event event = events.next();
        while (event.getEventId() != Event.ID.SequenceEnd) {
            items.add(node(event, keys.index(items.size()), depth + 1));
            event = events.next();
        }
        return new YamlList(
                place(start, event, keys),
                items,
                ((SequenceStartEvent) start).getTag().orElse(""));
    }

    private YamlMap map(Event start, KeyPath keys, int depth) {
        List<YamlEntry> entries = new ArrayList<>();
        Map<String, YamlScalar> seen = new HashMap<>();
        Event event = events.next();
        while (event.getEventId() != Event.ID.MappingEnd) {
            YamlNode key = node(event, keys, depth + 1);
            if (key instanceof YamlScalar name) {
                checkDuplicate(seen, name);
                entries.add(new YamlEntry(name, node(events.next(), keys.key(name.raw()), depth + 1)));
            } else {
                node(events.next(), keys, depth + 1);
            }
            event = events.next();
        }
        return YamlMap.merged(
                place(start, event, keys), ((MappingStartEvent) start).getTag().orElse(""), entries);
    }

    private void checkDuplicate(Map<String, YamlScalar> seen, YamlScalar key) {
        YamlScalar first = seen.putIfAbsent(key.raw(), key);
        if (first != null && !key.raw().equals("<<")) {
            unread.add(new Unread(
                    key.place(),
                    "a key stands twice in one mapping (first on line "
                            + first.place().line() + ")"));
        }
    }

    private Place place(Event first, Event last, KeyPath keys) {
        Mark start = first.getStartMark().orElseThrow();
        Mark end = last.getEndMark().orElseThrow();
        if (first != last && end.getIndex() == last.getStartMark().orElseThrow().getIndex()) {
            end = lastEnd; // a block collection ends with its last item, not where the next token starts
        } else {
            lastEnd = end;
        }
        Span span = new Span(
                start.getLine() + 1 + lineOffset,
                start.getColumn() + 1,
                end.getLine() + 1 + lineOffset,
                end.getColumn() + 1);
        return new Place(source.path(), keys, span);
    }
}
