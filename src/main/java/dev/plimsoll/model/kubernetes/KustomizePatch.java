package dev.plimsoll.model.kubernetes;

import dev.plimsoll.syntax.yaml.YamlEntry;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * A patch of a kustomization: a strategic merge (it names its object itself) or a list of JSON operations (RFC 6902),
 * for what its target selects.
 *
 * @param file where it stands, if in a file of its own
 * @param written its documents, if it stands in the kustomization
 */
record KustomizePatch(Optional<YamlNode> target, Optional<String> file, List<YamlNode> written) {
    KustomizePatch {
        written = List.copyOf(written);
    }

    KustomizePatch with(List<YamlNode> documents) {
        return new KustomizePatch(target, file, documents);
    }

    /** Adds the names of the fields of an object that it may change, wherever in it they stand. */
    void addTouched(KubernetesObject object, Set<String> fields) {
        of(object).forEach(patch -> addMentioned(patch, fields));
    }

    /** Its documents that are about an object. */
    Stream<YamlNode> of(KubernetesObject object) {
        return written.stream()
                .filter(patch -> target.map(chosen -> selects(chosen, object)).orElseGet(() -> names(patch, object)));
    }

    private static boolean names(YamlNode patch, KubernetesObject object) {
        return patch.textAt("kind").filter(object.kind()::equals).isPresent()
                && patch.textAt("metadata", "name").equals(object.objectName());
    }

    private static boolean selects(YamlNode target, KubernetesObject object) {
        return matches(target.textAt("kind"), object.kind())
                && matches(target.textAt("name"), object.objectName().orElse(""));
    }

    private static boolean matches(Optional<String> expression, String value) {
        try {
            return expression.map(regex -> Pattern.matches(regex, value)).orElse(true);
        } catch (PatternSyntaxException none) {
            return false;
        }
    }

    private static void addMentioned(YamlNode node, Set<String> fields) {
        for (YamlEntry entry : node.entries()) {
            fields.add(entry.name());
            if (entry.name().equals("path")) {
                entry.value().text().ifPresent(path -> fields.addAll(Arrays.asList(path.split("/"))));
            }
            addMentioned(entry.value(), fields);
        }
        node.items().forEach(item -> addMentioned(item, fields));
    }
}
