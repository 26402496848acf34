package dev.plimsoll.model.kubernetes;

import dev.plimsoll.render.compose.FileReference;
import dev.plimsoll.syntax.Source;
import dev.plimsoll.syntax.yaml.YamlNode;
import dev.plimsoll.syntax.yaml.YamlParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A kustomization file (kubectl.docs.kubernetes.io, "kustomization"), as far as it decides what becomes of the manifests
 * that it lists. Paths are from the repository's root.
 *
 * @param folder its folder, by which others name it
 * @param resources files and folders that it includes
 * @param components folders whose patches and images act on all that it includes
 * @param data files that it uses for something else than objects: patches, and what generators take in
 */
record Kustomization(
        String folder,
        List<String> resources,
        List<String> components,
        Set<String> data,
        Optional<String> namespace,
        List<ImageOverride> images,
        List<KustomizePatch> patches,
        Adjustments adjustments) {
    private static final Set<String> NAMES = Set.of("kustomization.yaml", "kustomization.yml", "Kustomization");

    Kustomization {
        resources = List.copyOf(resources);
        components = List.copyOf(components);
        data = Set.copyOf(data);
        images = List.copyOf(images);
        patches = List.copyOf(patches);
    }

    /** kustomize refuses a second one in a folder. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Kustomization kustomization && folder.equals(kustomization.folder);
    }

    @Override
    public int hashCode() {
        return folder.hashCode();
    }

    /** The same with its patches' files read. */
    Kustomization reading(Function<String, List<YamlNode>> documents) {
        List<KustomizePatch> read = patches.stream()
                .map(patch -> patch.file().map(documents).map(patch::with).orElse(patch))
                .toList();
        return new Kustomization(folder, resources, components, data, namespace, images, read, adjustments);
    }

    /** The files that its patches stand in. */
    List<String> patchFiles() {
        return patches.stream().flatMap(patch -> patch.file().stream()).toList();
    }

    static boolean isNamed(String path) {
        return NAMES.contains(path.substring(path.lastIndexOf('/') + 1));
    }

    static Kustomization of(String path, YamlNode node) {
        String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        List<KustomizePatch> patches = patches(path, folder, node);
        Stream<String> generated = Stream.of("configMapGenerator", "secretGenerator")
                .flatMap(key -> items(node, key))
                .flatMap(generator -> items(generator, "files"))
                .flatMap(file -> file.text().stream())
                .map(file -> file.substring(file.indexOf('=') + 1))
                .flatMap(file -> FileReference.of(folder, file).path().stream());
        Stream<String> patchFiles = patches.stream().flatMap(patch -> patch.file().stream());
        return new Kustomization(
                folder,
                Stream.concat(paths(folder, node, "resources"), paths(folder, node, "bases"))
                        .toList(),
                paths(folder, node, "components").toList(),
                Set.copyOf(Stream.concat(generated, patchFiles).distinct().toList()),
                node.textAt("namespace"),
                items(node, "images")
                        .flatMap(image -> ImageOverride.of(image).stream())
                        .toList(),
                patches,
                Adjustments.of(node));
    }

    private static List<KustomizePatch> patches(String path, String folder, YamlNode node) {
        List<KustomizePatch> all = new ArrayList<>();
        Stream.concat(items(node, "patchesStrategicMerge"), items(node, "patches"))
                .forEach(item -> item.text()
                        .ifPresent(text -> all.add(
                                text.contains("\n")
                                        ? new KustomizePatch(Optional.empty(), Optional.empty(), inline(path, text))
                                        : new KustomizePatch(
                                                Optional.empty(),
                                                FileReference.of(folder, text).path(),
                                                List.of()))));
        Stream.concat(items(node, "patches"), items(node, "patchesJson6902"))
                .forEach(item -> all.add(new KustomizePatch(
                        item.get("target"),
                        item.textAt("path")
                                .flatMap(file -> FileReference.of(folder, file).path()),
                        item.textAt("patch").map(text -> inline(path, text)).orElse(List.of()))));
        return all;
    }

    private static List<YamlNode> inline(String path, String text) {
        return YamlParser.YAML.parse(new Source(path, text)).tree().documents();
    }

    private static Stream<String> paths(String folder, YamlNode node, String key) {
        return items(node, key)
                .flatMap(item -> item.text().stream())
                .flatMap(text -> FileReference.of(folder, text).path().stream());
    }

    private static Stream<YamlNode> items(YamlNode node, String key) {
        return node.get(key).stream().flatMap(list -> list.items().stream());
    }
}
