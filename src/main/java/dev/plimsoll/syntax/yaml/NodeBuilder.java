package dev.plimsoll.syntax.yaml;

import dev.plimsoll.syntax.KeyPath;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.Source;
import dev.plimsoll.syntax.Span;
import dev.plimsoll.syntax.Unread;
import dev.plimsoll.syntax.yaml.Positions.Position;
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

/**
 * Builds documents from the parser's events, within bounds of depth and of what aliases expand to. The second bound is one
 * for all documents of a file.
 */
final class NodeBuilder {
    private static final int MAXIMUM_DEPTH = 200;
    private static final long MAXIMUM_NODES = 1_000_000;
    static final String TEMPLATE = " (a template is no YAML until it is rendered)";
    private static final String STANDARD_TAG = "tag:yaml.org,2002:";

    private final Source source;
    private final List<Unread> unread;
    private final Map<Anchor, YamlNode> anchors = new HashMap<>();
    private final Map<YamlNode, Long> expanded = new IdentityHashMap<>();
    private final boolean templated;
    private Iterator<Event> events;
    private Positions positions;
    private Position lastEnd;
    private long size;

    NodeBuilder(Source source, List<Unread> unread) {
        this.source = source;
        this.unread = unread;
        this.templated = isTemplated(source.text());
    }

    /** True where something is filled in before the text is read; GitHub's "${{ … }}" stand in values. */
    static boolean isTemplated(String text) {
        int at = text.indexOf("{{");
        while (at > 0 && text.charAt(at - 1) == '$') {
            at = text.indexOf("{{", at + 2);
        }
        return at >= 0;
    }

    /** The root of one document; empty where there is nothing or null. */
    Optional<YamlNode> build(Iterable<Event> parsed, Positions of) {
        events = parsed.iterator();
        positions = of;
        lastEnd = new Position(of.firstLine(), 1);
        anchors.clear();
        expanded.clear();
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
        Position start = positions.at(event.getStartMark().orElseThrow());
        if (depth > MAXIMUM_DEPTH) {
            throw new BrokenYaml(source.line(start.line()), "nested deeper than " + MAXIMUM_DEPTH + " levels");
        }
        if (event instanceof AliasEvent alias) {
            lastEnd = end(event);
            return alias(alias, start.line());
        }
        Optional<Anchor> anchor = ((NodeEvent) event).getAnchor();
        anchor.ifPresent(anchors::remove);
        long before = size;
        YamlNode node = event instanceof ScalarEvent scalar
                ? scalar(scalar, start, keys)
                : event instanceof SequenceStartEvent
                        ? list(event, start, keys, depth)
                        : map(event, start, keys, depth);
        count(1, start.line());
        anchor.ifPresent(name -> {
            anchors.put(name, node);
            expanded.put(node, size - before);
        });
        return node;
    }

    private YamlNode alias(AliasEvent alias, int line) {
        YamlNode target = anchors.get(alias.getAlias());
        if (target == null) {
            throw new BrokenYaml(
                    source.line(line), "an alias to an anchor that is not complete before it (unknown, or a cycle)");
        }
        count(expanded.get(target), line);
        return target;
    }

    /** Aliases count as the nodes that they stand for: who walks the tree meets them again and again. */
    private void count(long nodes, int line) {
        size += nodes;
        if (size > MAXIMUM_NODES) {
            throw new BrokenYaml(
                    source.line(line), "over " + MAXIMUM_NODES + " nodes, each alias counted as what it stands for");
        }
    }

    private YamlScalar scalar(ScalarEvent event, Position start, KeyPath keys) {
        YamlScalar.Style style = switch (event.getScalarStyle()) {
            case PLAIN, JSON_SCALAR_STYLE -> YamlScalar.Style.PLAIN;
            case SINGLE_QUOTED -> YamlScalar.Style.SINGLE_QUOTED;
            case DOUBLE_QUOTED -> YamlScalar.Style.DOUBLE_QUOTED;
            case LITERAL -> YamlScalar.Style.LITERAL;
            case FOLDED -> YamlScalar.Style.FOLDED;
        };
        boolean block = style == YamlScalar.Style.LITERAL || style == YamlScalar.Style.FOLDED;
        lastEnd = block ? positions.endOfText(event.getEndMark().orElseThrow()) : end(event);
        return new YamlScalar(place(start, lastEnd, keys), event.getValue(), style, tag(event.getTag()));
    }

    private YamlList list(Event first, Position start, KeyPath keys, int depth) {
        List<YamlNode> items = new ArrayList<>();
        Event event = events.next();
        while (event.getEventId() != Event.ID.SequenceEnd) {
            items.add(node(event, keys.index(items.size()), depth + 1));
            event = events.next();
        }
        return new YamlList(place(start, lastEnd(event), keys), items, tag(((SequenceStartEvent) first).getTag()));
    }

    private YamlMap map(Event first, Position start, KeyPath keys, int depth) {
        List<YamlEntry> entries = new ArrayList<>();
        Map<String, YamlScalar> seen = new HashMap<>();
        Event event = events.next();
        while (event.getEventId() != Event.ID.MappingEnd) {
            YamlNode key = node(event, keys, depth + 1);
            if (key instanceof YamlScalar name) {
                checkDuplicate(seen, name);
                entries.add(new YamlEntry(name, node(events.next(), keys.key(name.raw()), depth + 1)));
            } else {
                complain(key.place(), "a key that is no text" + (templated ? TEMPLATE : ""));
                node(events.next(), keys, depth + 1);
            }
            event = events.next();
        }
        Place place = place(start, lastEnd(event), keys);
        return YamlMap.merged(place, tag(((MappingStartEvent) first).getTag()), entries);
    }

    private void checkDuplicate(Map<String, YamlScalar> seen, YamlScalar key) {
        YamlScalar first = seen.putIfAbsent(key.raw(), key);
        if (first != null && !key.raw().equals("<<")) {
            int line = first.place().line();
            complain(key.place(), "a key stands twice in one mapping (first on line " + line + ")");
        }
    }

    private void complain(Place place, String reason) {
        if (unread.size() < YamlParser.MAXIMUM_UNREAD) {
            unread.add(new Unread(place, reason));
        }
    }

    /** A tag as it is written: the parser gives the long form of "!!str". */
    private static String tag(Optional<String> tag) {
        String known = tag.orElse("");
        return known.startsWith(STANDARD_TAG) ? "!!" + known.substring(STANDARD_TAG.length()) : known;
    }

    private Position end(Event event) {
        return positions.at(event.getEndMark().orElseThrow());
    }

    /** A block collection has no closing token: it ends with its last item, not where the next token starts. */
    private Position lastEnd(Event closing) {
        int from = closing.getStartMark().orElseThrow().getIndex();
        int to = closing.getEndMark().orElseThrow().getIndex();
        if (to > from) {
            lastEnd = end(closing);
        }
        return lastEnd;
    }

    private Place place(Position start, Position end, KeyPath keys) {
        return new Place(source.path(), keys, new Span(start.line(), start.column(), end.line(), end.column()));
    }
}
