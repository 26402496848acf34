package dev.plimsoll.audit;

import dev.plimsoll.snapshot.PathRules;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.Unread;
import dev.plimsoll.syntax.yaml.YamlEntry;
import dev.plimsoll.syntax.yaml.YamlList;
import dev.plimsoll.syntax.yaml.YamlMap;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a configuration entry by entry; what is wrong is kept with its line and counts as not written. */
final class ConfigurationReader {
    static final String NEVER = "never";
    private static final int LONGEST = 80;
    private static final String OFF = "off";
    private static final String ON = "on";
    private static final List<String> KEYS = List.of("fail-on", "ignore", "rules", "comments");
    /** Keys of the format that this version does not act on: taking them in silence would be a promise. */
    private static final Set<String> LATER =
            Set.of("environments", "waivers", "waivers-in-pull-requests", "audit", "criteria", "registers");

    private final Map<String, String> rules = new LinkedHashMap<>();
    private final List<Unread> unread = new ArrayList<>();
    private final Map<String, Severity> severities = new HashMap<>();
    private final Set<String> off = new HashSet<>();
    private final Set<String> on = new HashSet<>();
    private final List<String> ignored = new ArrayList<>();
    private Optional<Severity> failOn = Settings.DEFAULT.failOn();
    private Severity commentsAt = Configuration.DEFAULT.commentsAt();
    private int commentLimit = Configuration.DEFAULT.commentLimit();

    ConfigurationReader(List<Rule<?>> known) {
        known.stream().map(Rule::card).forEach(card -> {
            rules.put(card.id(), card.id());
            card.formerly().forEach(old -> rules.put(old, card.id()));
        });
    }

    Configuration result() {
        Settings settings = new Settings(failOn, severities, off, on);
        return new Configuration(settings, PathRules.of(ignored), commentsAt, commentLimit, unread);
    }

    void read(YamlNode document) {
        for (YamlEntry entry : mapping(document, "the configuration")) {
            switch (entry.name()) {
                case "fail-on" -> failOn(entry.value());
                case "ignore" -> ignore(entry.value());
                case "rules" -> mapping(entry.value(), "rules").forEach(this::rule);
                case "comments" -> mapping(entry.value(), "comments").forEach(this::comments);
                default -> refuseKey(entry);
            }
        }
    }

    void refuseSecond(YamlNode document) {
        refuse(document.place(), "a second document: the configuration is one");
    }

    private void failOn(YamlNode value) {
        if (value.text().filter(NEVER::equals).isPresent()) {
            failOn = Optional.empty();
        } else {
            severity(value, "fail-on", List.of(NEVER)).ifPresent(severity -> failOn = Optional.of(severity));
        }
    }

    private void ignore(YamlNode value) {
        List<YamlNode> patterns = value.text().isPresent() ? List.of(value) : value.items();
        if (patterns.isEmpty() && !value.isNull() && !isEmptyList(value)) {
            refuse(value.place(), "ignore takes a list of path patterns");
        }
        for (YamlNode pattern : patterns) {
            if (pattern.text().filter(text -> !text.isBlank()).isEmpty()) {
                refuse(pattern.place(), "ignore takes path patterns, each a text");
            } else {
                ignored.add(pattern.text().get());
            }
        }
    }

    private void rule(YamlEntry entry) {
        String id = rules.get(entry.name());
        if (id == null) {
            refuse(entry.key().place(), "unknown rule " + shown(entry) + Nearest.hint(entry.name(), rules.keySet()));
        } else if (entry.value().text().filter(OFF::equals).isPresent()) {
            off.add(id);
        } else if (entry.value().text().filter(ON::equals).isPresent()) {
            on.add(id);
        } else {
            severity(entry.value(), id, List.of(ON, OFF)).ifPresent(severity -> severities.put(id, severity));
        }
    }

    private void comments(YamlEntry entry) {
        switch (entry.name()) {
            case "at" -> severity(entry.value(), "comments.at", List.of()).ifPresent(at -> commentsAt = at);
            case "limit" -> limit(entry.value());
            default ->
                refuse(
                        entry.key().place(),
                        "unknown key comments." + shown(entry) + Nearest.hint(entry.name(), List.of("at", "limit")));
        }
    }

    private void limit(YamlNode value) {
        if (value.text().filter(text -> text.matches("\\d{1,4}")).isEmpty()) {
            refuse(value.place(), "comments.limit takes a number from 0 to 9999");
        } else {
            commentLimit = Integer.parseInt(value.text().get());
        }
    }

    private Optional<Severity> severity(YamlNode value, String of, List<String> others) {
        Optional<Severity> severity = value.text().flatMap(Severity::of);
        if (severity.isEmpty()) {
            List<String> words = Stream.concat(Stream.of(Severity.values()).map(Severity::word), others.stream())
                    .toList();
            String hint = value.text().map(text -> Nearest.hint(text, words)).orElse("");
            refuse(value.place(), of + " takes one of " + String.join(", ", words) + hint);
        }
        return severity;
    }

    private List<YamlEntry> mapping(YamlNode node, String name) {
        if (!(node instanceof YamlMap) && !node.isNull()) {
            refuse(node.place(), name + " takes keys and values");
        }
        return node.entries();
    }

    private void refuseKey(YamlEntry entry) {
        String name = entry.name();
        refuse(
                entry.key().place(),
                LATER.contains(name)
                        ? "the key " + name + " is not supported by this version"
                        : "unknown key " + shown(entry) + Nearest.hint(name, KEYS));
    }

    private void refuse(Place place, String reason) {
        unread.add(new Unread(place, reason));
    }

    private static String shown(YamlEntry entry) {
        return entry.name().length() > LONGEST ? entry.name().substring(0, LONGEST) + "…" : entry.name();
    }

    private static boolean isEmptyList(YamlNode value) {
        return value instanceof YamlList list && list.items().isEmpty();
    }
}
