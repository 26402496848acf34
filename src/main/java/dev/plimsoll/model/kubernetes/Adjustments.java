package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.Seen;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a kustomization changes of all that it includes, and the objects that it makes itself.
 *
 * @param labels those that it may add to pods; selectors get them with the pods or not at all
 * @param replicas by the name of what it scales
 * @param generated the ConfigMaps and Secrets that it makes ("ConfigMap/web")
 * @param foreign true where it brings objects that do not stand in the repository: charts, plugins, remote bases
 */
record Adjustments(
        String prefix,
        String suffix,
        Map<String, String> labels,
        Map<String, Seen<Long>> replicas,
        Set<String> generated,
        boolean foreign) {
    Adjustments {
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        replicas = Map.copyOf(replicas);
        generated = Set.copyOf(generated);
    }

    static Adjustments of(YamlNode node) {
        Map<String, String> labels = new LinkedHashMap<>(Selector.labels(node.get("commonLabels")));
        items(node, "labels").forEach(entry -> labels.putAll(Selector.labels(entry.get("pairs"))));
        Map<String, Seen<Long>> replicas = new LinkedHashMap<>();
        items(node, "replicas")
                .forEach(entry -> Fields.number(entry, "count")
                        .ifPresent(count -> replicas.put(entry.textAt("name").orElse(""), count)));
        Set<String> generated = Stream.concat(
                        names(node, "configMapGenerator", "ConfigMap/"), names(node, "secretGenerator", "Secret/"))
                .collect(Collectors.toSet());
        boolean foreign = Stream.of("helmCharts", "helmChartInflationGenerator", "generators")
                        .anyMatch(key -> node.get(key).isPresent())
                || resources(node).anyMatch(Adjustments::isRemote);
        return new Adjustments(
                node.textAt("namePrefix").orElse(""),
                node.textAt("nameSuffix").orElse(""),
                labels,
                replicas,
                generated,
                foreign);
    }

    private static Stream<String> resources(YamlNode node) {
        return Stream.of("resources", "bases", "components")
                .flatMap(key -> items(node, key))
                .flatMap(item -> item.text().stream());
    }

    private static boolean isRemote(String resource) {
        return resource.contains("://") || resource.startsWith("github.com/") || resource.startsWith("git@");
    }

    private static Stream<String> names(YamlNode node, String generator, String kind) {
        return items(node, generator)
                .flatMap(entry -> entry.textAt("name").stream())
                .map(name -> kind + name);
    }

    private static Stream<YamlNode> items(YamlNode node, String key) {
        return node.get(key).stream().flatMap(list -> list.items().stream());
    }
}
