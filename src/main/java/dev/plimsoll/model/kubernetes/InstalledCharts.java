package dev.plimsoll.model.kubernetes;

import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.Optional;
import java.util.stream.Stream;

/** The names of Helm charts that objects of deploying tools ask for. */
final class InstalledCharts {
    private InstalledCharts() {}

    static Stream<String> of(KubernetesObject object) {
        YamlNode node = object.node();
        return switch (object.group() + "/" + object.kind()) {
            case "helm.toolkit.fluxcd.io/HelmRelease" ->
                Stream.of(node.textAt("spec", "chart", "spec", "chart"), node.textAt("spec", "chartRef", "name"))
                        .flatMap(Optional::stream);
            case "source.toolkit.fluxcd.io/OCIRepository" -> node.textAt("spec", "url").stream();
            case "helm.cattle.io/HelmChart", "source.toolkit.fluxcd.io/HelmChart" ->
                node.textAt("spec", "chart").stream();
            case "argoproj.io/Application" -> sources(node.get("spec"));
            case "argoproj.io/ApplicationSet" -> sources(node.at("spec", "template", "spec"));
            default -> Stream.empty();
        };
    }

    private static Stream<String> sources(Optional<YamlNode> spec) {
        Stream<YamlNode> one = spec.flatMap(node -> node.get("source")).stream();
        Stream<YamlNode> several =
                spec.flatMap(node -> node.get("sources")).stream().flatMap(list -> list.items().stream());
        return Stream.concat(one, several).flatMap(source -> source.textAt("chart").stream());
    }
}
