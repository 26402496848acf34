package dev.plimsoll.model.kubernetes;

import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a kustomization does to the names and labels of all that it includes, and the objects that it makes itself.
 *
 * @param labels those that it may add to pods; selectors get them with the pods or not at all
 * @param generated the ConfigMaps and Secrets that it makes ("ConfigMap/web")
 * @param foreign true where it brings objects that do not stand in the repository: charts, plugins
 */
record Naming(String prefix, String suffix, Map<String, String> labels, Set<String> generated, boolean foreign) {
    Naming {
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        generated = Set.copyOf(generated);
    }

    static Naming of(YamlNode node) {
        Map<String, String> labels = new LinkedHashMap<>(Selector.labels(node.get("commonLabels")));
        items(node, "labels").forEach(entry -> labels.putAll(Selector.labels(entry.get("pairs"))));
        Set<String> generated = Stream.concat(names(node, "configMapGenerator"), names(node, "secretGenerator"))
                .collect(Collectors.toSet());
        boolean foreign = Stream.of("helmCharts", "helmChartInflationGenerator", "generators")
                .anyMatch(key -> node.get(key).isPresent());
        return new Naming(
                node.textAt("namePrefix").orElse(""),
                node.textAt("nameSuffix").orElse(""),
                labels,
                generated,
                foreign || resources(node).anyMatch(Naming::isRemote));
    }

    private static Stream<String> resources(YamlNode node) {
        return Stream.of("resources", "bases", "components")
                .flatMap(key -> items(node, key))
                .flatMap(item -> item.text().stream());
    }

    private static boolean isRemote(String resource) {
        return resource.contains("://") || resource.startsWith("github.com/") || resource.startsWith("git@");
    }

    private static Stream<String> names(YamlNode node, String generator) {
        String kind = generator.startsWith("config") ? "ConfigMap/" : "Secret/";
        return items(node, generator)
                .flatMap(entry -> entry.textAt("name").stream())
                .map(name -> kind + name);
    }

    private static Stream<YamlNode> items(YamlNode node, String key) {
        return node.get(key).stream().flatMap(list -> list.items().stream());
    }
}
