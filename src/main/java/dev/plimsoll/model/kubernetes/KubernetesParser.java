package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.kubernetes.KubernetesFile.Kind;
import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Parser;
import dev.plimsoll.syntax.Source;
import dev.plimsoll.syntax.yaml.YamlFile;
import dev.plimsoll.syntax.yaml.YamlParser;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells from its text whether a file holds Kubernetes objects, and which. Most YAML does not: it is not parsed at all. */
final class KubernetesParser implements Parser<KubernetesFile> {
    static final KubernetesParser KUBERNETES = new KubernetesParser();

    private KubernetesParser() {}

    @Override
    public Parsed<KubernetesFile> parse(Source source) {
        String text = source.text();
        boolean kustomization = Kustomization.isNamed(source.path());
        if (text.isBlank()) {
            return Parsed.whole(KubernetesFile.without(Kind.BLANK));
        }
        if (!kustomization && !(text.contains("apiVersion") && text.contains("kind"))) {
            return Parsed.whole(KubernetesFile.without(Kind.NONE));
        }
        Parsed<YamlFile> parsed = YamlParser.YAML.parse(source);
        if (kustomization) {
            Optional<Kustomization> read =
                    parsed.tree().documents().stream().findFirst().map(node -> Kustomization.of(source.path(), node));
            List<GeneratedSecret> secrets = parsed.tree().documents().stream()
                    .flatMap(node -> GeneratedSecret.in(node).stream())
                    .toList();
            return new Parsed<>(new KubernetesFile(Kind.MANIFEST, List.of(), read, secrets), parsed.unread());
        }
        return manifest(text, parsed);
    }

    /** Braces in quoted text and block scalars are no one's business: they break nothing and name nothing. */
    private static boolean isTemplate(String text, List<KubernetesObject> objects, Parsed<YamlFile> parsed) {
        return !parsed.unread().isEmpty() && Stream.of("{{", "{%", "<%").anyMatch(text::contains)
                || objects.stream().anyMatch(object -> object.name().contains("{{"));
    }

    private static Parsed<KubernetesFile> manifest(String text, Parsed<YamlFile> parsed) {
        List<KubernetesObject> objects = parsed.tree().documents().stream()
                .flatMap(document -> KubernetesObject.in(document).stream())
                .toList();
        if (objects.isEmpty() && (parsed.unread().isEmpty() || !ManifestText.looksLikeOne(text))) {
            return Parsed.whole(KubernetesFile.without(Kind.NONE));
        }
        if (isTemplate(text, objects, parsed)) {
            return Parsed.whole(KubernetesFile.without(Kind.TEMPLATE));
        }
        return new Parsed<>(new KubernetesFile(Kind.MANIFEST, objects, Optional.empty(), List.of()), parsed.unread());
    }
}
