package dev.plimsoll.rules.k8s;

import java.util.Map;

/** Objects for tests, each a document of its own, all about pods with the label app=web. */
final class Objects {
    private static final String IMAGE = "{name: app, image: \"nginx:1.27.0\"}";

    private Objects() {}

    /** All of them in one file, web.yaml. */
    static Map<String, String> file(String... documents) {
        return Map.of("web.yaml", String.join("---\n", documents));
    }

    /** A Deployment named web with fields of its spec, and of its pod's spec. */
    static String deployment(String spec, String pod) {
        return """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec:
                  selector: {matchLabels: {app: web}}
                %s  template:
                    metadata: {labels: {app: web}}
                    spec:
                      containers: [%s]
                %s""".formatted(spec.isEmpty() ? "" : spec.indent(2), IMAGE, pod.isEmpty() ? "" : pod.indent(6));
    }

    static String deployment(int replicas) {
        return deployment("replicas: " + replicas, "");
    }

    static String object(String kind, String spec) {
        String version = switch (kind) {
            case "PodDisruptionBudget" -> "policy/v1";
            case "HorizontalPodAutoscaler" -> "autoscaling/v2";
            case "NetworkPolicy", "Ingress" -> "networking.k8s.io/v1";
            case "ScaledObject" -> "keda.sh/v1alpha1";
            case "HelmRelease" -> "helm.toolkit.fluxcd.io/v2";
            default -> "v1";
        };
        return "apiVersion: " + version + "\nkind: " + kind + "\nmetadata: {name: web}\nspec:\n" + spec.indent(2);
    }

    static String service() {
        return object("Service", "selector: {app: web}\nports: [{name: http, port: 80}]");
    }

    static String autoscaler(int minimum, int maximum) {
        return object(
                "HorizontalPodAutoscaler",
                "scaleTargetRef: {kind: Deployment, name: web}\nminReplicas: %d\nmaxReplicas: %d"
                        .formatted(minimum, maximum));
    }

    static String budget(String field) {
        return object("PodDisruptionBudget", field + "\nselector: {matchLabels: {app: web}}");
    }

    static String claim(String spec) {
        return object("PersistentVolumeClaim", spec);
    }

    /** The field of a pod's spec that mounts the claim web. */
    static String mount() {
        return "volumes: [{name: data, persistentVolumeClaim: {claimName: web}}]";
    }

    static String policy(String spec) {
        return object("NetworkPolicy", "podSelector: {matchLabels: {app: web}}\n" + spec);
    }

    static String inNamespace(String document, String namespace) {
        return document.replace("{name: web}", "{name: web, namespace: " + namespace + "}");
    }
}
