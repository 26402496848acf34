package dev.plimsoll.model.compose;

import dev.plimsoll.render.compose.ComposeTree;
import dev.plimsoll.render.compose.Expansion;
import dev.plimsoll.render.compose.FileReference;
import dev.plimsoll.syntax.yaml.YamlEntry;
import dev.plimsoll.syntax.yaml.YamlNode;
import dev.plimsoll.syntax.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads one service of a merged tree into facts. */
final class ServiceReader {
    private static final Set<String> RUNNABLE = Set.of("image", "build", "provider");

    private final ComposeTree tree;
    private final Set<String> awaited;

    /**
     * @param awaited services whose end another one waits for
     */
    ServiceReader(ComposeTree tree, Set<String> awaited) {
        this.tree = tree;
        this.awaited = awaited;
    }

    ComposeService read(YamlEntry entry) {
        YamlNode node = entry.value();
        Optional<ComposeBuild> build =
                node.get("build").filter(b -> !b.isNull()).map(this::build);
        Optional<ComposeImage> image = text(node.get("image")).map(ComposeImage::of);
        return new ComposeService(
                entry.key().place(),
                entry.name(),
                Optional.empty(),
                RUNNABLE.stream()
                        .anyMatch(key -> node.get(key).filter(n -> !n.isNull()).isPresent()),
                ServiceLife.of(node, awaited.contains(entry.name())),
                image,
                build,
                node.get("healthcheck").flatMap(HealthCheckReader::read),
                ServiceLimits.of(node),
                RightsReader.read(node),
                ReachReader.read(entry.name(), node, image),
                UpkeepReader.read(node),
                new MountReader(tree).read(node),
                settings(node.get("environment")),
                Stream.concat(settings(node.get("labels")).stream(), settings(node.at("deploy", "labels")).stream())
                        .toList(),
                List.of(
                        new ComposeCommand("command", texts(node.get("command"))),
                        new ComposeCommand("entrypoint", texts(node.get("entrypoint"))),
                        new ComposeCommand("healthcheck", texts(node.at("healthcheck", "test")))),
                List.of());
    }

    private Optional<ComposeText> text(Optional<YamlNode> node) {
        return node.flatMap(scalar -> scalar.text().map(value -> text(scalar, value)));
    }

    private ComposeText text(YamlNode scalar, String value) {
        Optional<Expansion> expansion = tree.expansion(scalar);
        return new ComposeText(
                scalar.place(),
                expansion.map(Expansion::written).orElse(value),
                value,
                expansion.map(Expansion::unset).orElse(Set.of()));
    }

    private List<ComposeText> texts(Optional<YamlNode> node) {
        List<YamlNode> scalars =
                node.map(n -> n instanceof YamlScalar ? List.of(n) : n.items()).orElse(List.of());
        return scalars.stream().flatMap(s -> text(Optional.of(s)).stream()).toList();
    }

    private List<ComposeSetting> settings(Optional<YamlNode> map) {
        List<ComposeSetting> all = new ArrayList<>();
        for (YamlEntry entry : map.map(YamlNode::entries).orElse(List.of())) {
            all.add(new ComposeSetting(entry.key().place(), entry.name(), text(Optional.of(entry.value()))));
        }
        return all;
    }

    private ComposeBuild build(YamlNode build) {
        String folder = tree.folder(build.get("context").orElse(build).place());
        boolean inline = build.textAt("dockerfile_inline").isPresent();
        Optional<String> context =
                FileReference.of(folder, build.textAt("context").orElse(".")).path();
        Optional<String> dockerfile = inline
                ? Optional.empty()
                : context.flatMap(
                        c -> FileReference.of(c, build.textAt("dockerfile").orElse("Dockerfile"))
                                .path());
        return new ComposeBuild(
                build.place(), context, dockerfile, inline, build.textAt("target"), settings(build.get("args")));
    }
}
