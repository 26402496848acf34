package dev.plimsoll.model.kubernetes;

import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.Map;
import java.util.Optional;

/** The labels that an object's pods get from its template. */
final class PodLabels {
    private PodLabels() {}

    static Map<String, String> of(KubernetesObject object) {
        YamlNode node = object.node();
        Optional<YamlNode> labels = switch (object.kind()) {
            case "Pod" -> node.at("metadata", "labels");
            case "PodTemplate" -> node.at("template", "metadata", "labels");
            case "CronJob" -> node.at("spec", "jobTemplate", "spec", "template", "metadata", "labels");
            default -> node.at("spec", "template", "metadata", "labels");
        };
        return Selector.labels(labels);
    }
}
