package dev.plimsoll.audit;

import dev.plimsoll.model.waiver.InlineWaiver;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.yaml.YamlEntry;
import dev.plimsoll.syntax.yaml.YamlList;
import dev.plimsoll.syntax.yaml.YamlMap;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads waivers, of a configuration and of comments; one that lacks a part or has a wrong one is none, and refused. */
final class WaiverReader {
    static final List<String> KEYS = List.of("rule", "path", "subject", "reason", "until", "owner");

    private final KnownRules rules;
    private final Refusals refusals;

    WaiverReader(KnownRules rules, Refusals refusals) {
        this.rules = rules;
        this.refusals = refusals;
    }

    List<Waiver> list(YamlNode node) {
        if (!(node instanceof YamlList) && !node.isNull()) {
            refusals.refuse(node.place(), "waivers takes a list");
        }
        List<Waiver> waivers = new ArrayList<>();
        for (YamlNode item : node.items()) {
            if (item instanceof YamlMap map) {
                waiver(map).ifPresent(waivers::add);
            } else {
                refusals.refuse(item.place(), "a waiver takes keys and values");
            }
        }
        return waivers;
    }

    private Optional<Waiver> waiver(YamlMap map) {
        int before = refusals.all().size();
        for (YamlEntry entry : map.entries()) {
            if (!KEYS.contains(entry.name())) {
                refusals.refuseKey(entry, "waivers.", KEYS);
            }
        }
        Optional<String> rule = required(map, "rule")
                .flatMap(name -> known(map.get("rule").get().place(), name));
        Optional<String> reason = required(map, "reason");
        Optional<String> path = optional(map, "path");
        Optional<String> subject = optional(map, "subject");
        if (path.isEmpty()
                && subject.isEmpty()
                && map.get("path").isEmpty()
                && map.get("subject").isEmpty()) {
            refusals.refuse(map.place(), "a waiver needs a path or a subject");
        }
        Optional<LocalDate> until = optional(map, "until")
                .flatMap(text -> date(map.get("until").get().place(), text));
        Optional<String> owner = optional(map, "owner");
        return refusals.all().size() > before
                ? Optional.empty()
                : Optional.of(new Waiver(
                        map.place(),
                        rule.orElseThrow(),
                        new Waiver.Named(path, subject),
                        reason.orElseThrow(),
                        until,
                        owner));
    }

    /** What a comment says; a comment without a reason or with a wrong rule or date waives nothing. */
    Optional<Waiver> of(InlineWaiver comment) {
        int before = refusals.all().size();
        Place place = comment.place();
        Optional<String> rule = known(place, comment.rule());
        if (comment.reason().isEmpty()) {
            refusals.refuse(place, "a waiver needs a reason: plimsoll:ignore RULE until DATE -- REASON");
        }
        if (!comment.stray().isEmpty()) {
            refusals.refuse(place, "a waiver is written plimsoll:ignore RULE until DATE -- REASON");
        }
        Optional<LocalDate> until = comment.until().flatMap(text -> date(place, text));
        return refusals.all().size() > before
                ? Optional.empty()
                : Optional.of(new Waiver(
                        place,
                        rule.orElseThrow(),
                        new Waiver.Beside(comment),
                        comment.reason().orElseThrow(),
                        until,
                        Optional.empty()));
    }

    private Optional<String> known(Place place, String name) {
        Optional<String> id = rules.find(name);
        if (id.isEmpty()) {
            refusals.refuse(place, name.isEmpty() ? "a waiver names its rule" : rules.unknown(name));
        }
        return id;
    }

    private Optional<LocalDate> date(Place place, String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException wrong) {
            refusals.refuse(place, "until takes a day, as in 2027-03-31, not " + Refusals.shown(text));
            return Optional.empty();
        }
    }

    private Optional<String> required(YamlMap map, String key) {
        if (map.get(key).isEmpty()) {
            refusals.refuse(map.place(), "a waiver needs a " + key);
        }
        return optional(map, key);
    }

    private Optional<String> optional(YamlMap map, String key) {
        return map.get(key).flatMap(value -> refusals.text(value, "waivers." + key));
    }
}
