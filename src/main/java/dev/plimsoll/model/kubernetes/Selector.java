package dev.plimsoll.model.kubernetes;

import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.yaml.YamlEntry;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The labels that an object asks others to have (Kubernetes docs, "Labels and Selectors"): all of them.
 *
 * @param labels values by key, as they are written
 * @param requirements its matchExpressions
 * @param place where its key stands
 */
public record Selector(Map<String, String> labels, List<Requirement> requirements, Place place) {
    /** One of a selector's matchExpressions. */
    public record Requirement(String key, String operator, List<String> values) {
        public Requirement {
            values = List.copyOf(values);
        }

        boolean holds(Map<String, String> given) {
            return switch (operator) {
                case "In" -> given.containsKey(key) && values.contains(given.get(key));
                case "NotIn" -> !given.containsKey(key) || !values.contains(given.get(key));
                case "Exists" -> given.containsKey(key);
                case "DoesNotExist" -> !given.containsKey(key);
                default -> false;
            };
        }

        String words() {
            return switch (operator) {
                case "In", "NotIn" ->
                    key + (operator.equals("In") ? " in (" : " not in (") + String.join(", ", values) + ")";
                case "DoesNotExist" -> "!" + key;
                default -> key;
            };
        }
    }

    public Selector {
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        requirements = List.copyOf(requirements);
    }

    /** The values of a mapping by their keys, in the order of writing. */
    static Map<String, String> labels(Optional<YamlNode> mapping) {
        Map<String, String> found = new LinkedHashMap<>();
        mapping.ifPresent(node -> {
            for (YamlEntry entry : node.entries()) {
                found.put(entry.name(), entry.value().text().orElse(""));
            }
        });
        return found;
    }

    /** A Service's and a ReplicationController's: labels alone. */
    static Optional<Selector> plain(YamlNode object, String... keys) {
        return object.entryAt(keys)
                .map(entry -> new Selector(
                        labels(Optional.of(entry.value())),
                        List.of(),
                        entry.key().place()));
    }

    /** A LabelSelector with matchLabels and matchExpressions. */
    static Optional<Selector> full(YamlNode object, String... keys) {
        return object.entryAt(keys)
                .map(entry -> new Selector(
                        labels(entry.value().get("matchLabels")),
                        requirements(entry.value()),
                        entry.key().place()));
    }

    private static List<Requirement> requirements(YamlNode selector) {
        List<Requirement> found = new ArrayList<>();
        for (YamlNode item :
                selector.get("matchExpressions").map(YamlNode::items).orElse(List.of())) {
            List<String> values = item.get("values").map(YamlNode::items).orElse(List.of()).stream()
                    .flatMap(value -> value.text().stream())
                    .toList();
            found.add(new Requirement(
                    item.textAt("key").orElse(""), item.textAt("operator").orElse(""), values));
        }
        return found;
    }

    /** True where it asks for nothing: what that means depends on whose selector it is. */
    public boolean isEmpty() {
        return labels.isEmpty() && requirements.isEmpty();
    }

    public boolean matches(Map<String, String> given) {
        for (Map.Entry<String, String> label : labels.entrySet()) {
            if (!label.getValue().equals(given.get(label.getKey()))) {
                return false;
            }
        }
        return requirements.stream().allMatch(requirement -> requirement.holds(given));
    }

    /** True where a value is a variable of something that fills it in later. */
    public boolean isVariable() {
        return labels.entrySet().stream().anyMatch(label -> isVariable(label.getKey() + label.getValue()));
    }

    static boolean isVariable(String text) {
        return text.contains("${") || text.contains("{{") || text.contains("$(");
    }

    /** As kubectl writes it: "app=web, tier in (a, b)". */
    public String words() {
        List<String> words = new ArrayList<>();
        labels.forEach((key, value) -> words.add(key + "=" + value));
        requirements.forEach(requirement -> words.add(requirement.words()));
        return String.join(", ", words);
    }
}
