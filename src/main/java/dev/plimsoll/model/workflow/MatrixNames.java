package dev.plimsoll.model.workflow;

import dev.plimsoll.syntax.yaml.YamlEntry;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The names that a job's matrix gives. */
final class MatrixNames {
    private MatrixNames() {}

    static Optional<Set<String>> of(Optional<YamlNode> matrix, List<String> special) {
        Set<String> names = new HashSet<>();
        if (matrix.isEmpty()) {
            return Optional.of(names);
        }
        if (matrix.get().text().isPresent()) {
            return Optional.empty();
        }
        for (YamlEntry axis : matrix.get().entries()) {
            if (!special.contains(axis.name())) {
                names.add(axis.name().toLowerCase(Locale.ROOT));
            }
        }
        Optional<YamlNode> include = matrix.get().get("include");
        if (include.filter(node -> node.text().isPresent()
                        || node.items().stream().anyMatch(item -> item.text().isPresent()))
                .isPresent()) {
            return Optional.empty();
        }
        include.map(YamlNode::items).orElse(List.of()).stream()
                .flatMap(item -> item.entries().stream())
                .forEach(entry -> names.add(entry.name().toLowerCase(Locale.ROOT)));
        return Optional.of(names);
    }
}
