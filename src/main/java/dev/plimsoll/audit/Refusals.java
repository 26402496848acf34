package dev.plimsoll.audit;

import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.Unread;
import dev.plimsoll.syntax.yaml.YamlEntry;
import dev.plimsoll.syntax.yaml.YamlMap;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What of a configuration is refused, and the looks that refuse. */
final class Refusals {
    private static final int LONGEST = 80;

    private final List<Unread> all = new ArrayList<>();

    List<Unread> all() {
        return List.copyOf(all);
    }

    /** Forgets what was refused, and tells how much it was. */
    int forget() {
        int count = all.size();
        all.clear();
        return count;
    }

    void refuse(Place place, String reason) {
        all.add(new Unread(place, reason));
    }

    void refuseKey(YamlEntry entry, String before, Collection<String> known) {
        refuse(entry.key().place(), "unknown key " + before + shown(entry.name()) + Nearest.hint(entry.name(), known));
    }

    /** The entries of a mapping; of anything else there are none, and it is refused. */
    List<YamlEntry> mapping(YamlNode node, String name) {
        if (!(node instanceof YamlMap) && !node.isNull()) {
            refuse(node.place(), name + " takes keys and values");
        }
        return node.entries();
    }

    /** A text that says something. */
    Optional<String> text(YamlNode node, String name) {
        Optional<String> text = node.text().map(String::strip).filter(words -> !words.isEmpty());
        if (text.isEmpty()) {
            refuse(node.place(), name + " takes a text");
        }
        return text;
    }

    /** The texts of a list, or a text alone. */
    List<YamlNode> texts(YamlNode value, String refusal) {
        List<YamlNode> items = value.text().isPresent() ? List.of(value) : value.items();
        if (items.isEmpty() && !value.isNull() && !(value instanceof dev.plimsoll.syntax.yaml.YamlList)) {
            refuse(value.place(), refusal);
        }
        List<YamlNode> texts = new ArrayList<>();
        for (YamlNode item : items) {
            if (item.text().filter(text -> !text.isBlank()).isEmpty()) {
                refuse(item.place(), refusal + ", each a text");
            } else {
                texts.add(item);
            }
        }
        return texts;
    }

    /** One of the severities, or of the other words, which count as none. */
    Optional<Severity> severity(YamlNode value, String of, List<String> others) {
        Optional<Severity> severity = value.text().flatMap(Severity::of);
        if (severity.isEmpty()) {
            List<String> words = Stream.concat(Stream.of(Severity.values()).map(Severity::word), others.stream())
                    .toList();
            String hint = value.text().map(text -> Nearest.hint(text, words)).orElse("");
            refuse(value.place(), of + " takes one of " + String.join(", ", words) + hint);
        }
        return severity;
    }

    static String shown(String written) {
        return written.length() > LONGEST ? written.substring(0, LONGEST) + "…" : written;
    }
}
