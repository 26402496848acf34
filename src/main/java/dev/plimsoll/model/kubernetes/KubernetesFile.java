package dev.plimsoll.model.kubernetes;

import java.util.List;
import java.util.Optional;

/** What one YAML or JSON file is to Kubernetes. */
record KubernetesFile(
        Kind kind,
        List<KubernetesObject> objects,
        Optional<Kustomization> kustomization,
        List<GeneratedSecret> generatedSecrets) {
    /** What the file turned out to be. */
    enum Kind {
        /** Something else: whether it is well-formed is not our business. */
        NONE,
        /** There was no text to see: an empty file, or one that could not be read at all. */
        BLANK,
        /** It holds objects or is a kustomization, or would be if it were well-formed. */
        MANIFEST,
        /** It becomes a manifest once a template engine has been over it. */
        TEMPLATE
    }

    KubernetesFile {
        objects = List.copyOf(objects);
        generatedSecrets = List.copyOf(generatedSecrets);
    }

    static KubernetesFile without(Kind kind) {
        return new KubernetesFile(kind, List.of(), Optional.empty(), List.of());
    }
}
