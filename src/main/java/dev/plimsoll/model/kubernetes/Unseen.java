package dev.plimsoll.model.kubernetes;

import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What may deploy objects that no file of the repository shows: charts, operators, remote bases. */
final class Unseen {
    /** Custom resources that make no pods, Services or ConfigMaps. */
    private static final Set<String> QUIET_GROUPS = Set.of(
            "",
            "apps",
            "batch",
            "autoscaling",
            "policy",
            "extensions",
            "networking.k8s.io",
            "storage.k8s.io",
            "rbac.authorization.k8s.io",
            "apiextensions.k8s.io",
            "admissionregistration.k8s.io",
            "scheduling.k8s.io",
            "node.k8s.io",
            "coordination.k8s.io",
            "certificates.k8s.io",
            "apiregistration.k8s.io",
            "discovery.k8s.io",
            "events.k8s.io",
            "cert-manager.io",
            "acme.cert-manager.io",
            "external-secrets.io",
            "bitnami.com",
            "cilium.io",
            "keda.sh",
            "traefik.io",
            "traefik.containo.us",
            "snapshot.storage.k8s.io",
            "kyverno.io",
            "metallb.io",
            "argoproj.io",
            "kustomize.config.k8s.io",
            "source.toolkit.fluxcd.io",
            "notification.toolkit.fluxcd.io",
            "image.toolkit.fluxcd.io",
            "config.kubernetes.io",
            "skaffold",
            "externaldns.k8s.io",
            "crd.projectcalico.org",
            "projectcalico.org",
            "gateway.networking.k8s.io",
            "networking.istio.io",
            "security.istio.io",
            "networking.gke.io",
            "cloud.google.com",
            "policy.networking.k8s.io",
            "audit.k8s.io");

    private static final Set<String> QUIET_KINDS = Set.of(
            "ServiceMonitor",
            "PodMonitor",
            "PrometheusRule",
            "Probe",
            "ScrapeConfig",
            "AlertmanagerConfig",
            "VMRule",
            "VMServiceScrape",
            "VMPodScrape",
            "GrafanaDashboard",
            "GrafanaDatasource",
            "GrafanaFolder");
    /** Of quiet groups, those that make others all the same. */
    private static final Set<String> MAKERS =
            Set.of("Application argoproj.io", "ApplicationSet argoproj.io", "Gateway gateway.networking.k8s.io");

    private static final int LONGEST_NAME = 253;

    private final Vicinity<String> makers = new Vicinity<>();
    private final Optional<String> anywhere;
    private final Lazy<Map<String, String>> mentions;
    private final Standings standings;

    Unseen(Collection<KubernetesObject> objects, Standings standings, Elsewhere elsewhere) {
        this.standings = standings;
        this.anywhere = elsewhere.charts();
        for (KubernetesObject object : objects) {
            if (makesOthers(object)) {
                makers.add(object.name() + " may make it", standings.of(object));
            }
        }
        elsewhere
                .templates()
                .forEach(path -> makers.add(path + " is a template that may make it", Standing.ofFile(path)));
        standings.foreign().forEach((reason, standing) -> makers.add(reason, standing));
        this.mentions = new Lazy<>(() -> mentions(objects));
    }

    private static boolean makesOthers(KubernetesObject object) {
        return MAKERS.contains(object.kind() + " " + object.group())
                || !QUIET_GROUPS.contains(object.group()) && !QUIET_KINDS.contains(object.kind());
    }

    /** Why something that no file shows may stand beside an object. */
    Optional<String> beside(KubernetesObject object) {
        return makers.beside(standings.of(object)).stream().findFirst().or(() -> anywhere);
    }

    /** The custom resource in which a name stands as a text: it may make a Secret or ConfigMap of that name. */
    Optional<String> mentioning(String name) {
        return Optional.ofNullable(mentions.get().get(name)).map(who -> who + " may make it");
    }

    private static Map<String, String> mentions(Collection<KubernetesObject> objects) {
        Map<String, String> found = new HashMap<>();
        objects.stream()
                .filter(object -> object.group().contains("."))
                .filter(object -> !object.group().endsWith("k8s.io"))
                .forEach(object -> texts(object.node()).forEach(text -> found.putIfAbsent(text, object.name())));
        return found;
    }

    private static Stream<String> texts(YamlNode node) {
        List<Stream<String>> parts = List.of(
                node.text().stream().filter(text -> text.length() <= LONGEST_NAME),
                node.items().stream().flatMap(Unseen::texts),
                node.entries().stream().flatMap(entry -> texts(entry.value())));
        return parts.stream().flatMap(part -> part);
    }
}
