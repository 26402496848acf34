package dev.plimsoll.audit;

import dev.plimsoll.snapshot.PathRules;
import dev.plimsoll.syntax.yaml.YamlEntry;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the parts of a configuration that give names: environments, criteria, other people's registers. */
final class NamesReader {
    private final KnownRules rules;
    private final Refusals refusals;

    NamesReader(KnownRules rules, Refusals refusals) {
        this.rules = rules;
        this.refusals = refusals;
    }

    Environments environments(YamlNode node) {
        Map<String, PathRules> paths = new LinkedHashMap<>();
        for (YamlEntry entry : refusals.mapping(node, "environments")) {
            List<String> patterns = refusals.texts(entry.value(), "an environment takes path patterns").stream()
                    .map(pattern -> pattern.text().orElseThrow())
                    .toList();
            paths.put(entry.name(), PathRules.of(patterns));
        }
        return new Environments(paths);
    }

    Map<String, List<String>> criteria(YamlNode node) {
        Map<String, List<String>> criteria = new LinkedHashMap<>();
        for (YamlEntry entry : refusals.mapping(node, "criteria")) {
            List<String> ids = new ArrayList<>();
            for (YamlNode rule : refusals.texts(entry.value(), "a criterion takes rules")) {
                String name = rule.text().orElseThrow();
                rules.find(name).ifPresentOrElse(ids::add, () -> refusals.refuse(rule.place(), rules.unknown(name)));
            }
            criteria.put(entry.name(), List.copyOf(ids));
        }
        return criteria;
    }

    Map<String, String> registers(YamlNode node) {
        Map<String, String> registers = new LinkedHashMap<>();
        for (YamlEntry entry : refusals.mapping(node, "registers")) {
            rules.find(entry.name())
                    .ifPresentOrElse(
                            id -> refusals.text(entry.value(), "registers." + id)
                                    .ifPresent(name -> registers.put(id, name)),
                            () -> refusals.refuse(entry.key().place(), rules.unknown(entry.name())));
        }
        return registers;
    }
}
