package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.Seen;
import dev.plimsoll.syntax.yaml.YamlEntry;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who asks which workload for its metrics: annotations, monitors of operators, and configurations in ConfigMaps. */
final class Scraping {
    private static final String ANNOTATION = "prometheus.io/scrape";
    private static final Set<String> POD_MONITORS =
            Set.of("PodMonitor", "VMPodScrape", "PodMonitoring", "ClusterPodMonitoring");
    private static final Set<String> SERVICE_MONITORS = Set.of("ServiceMonitor", "VMServiceScrape");
    private static final Set<String> OTHER_SCRAPES =
            Set.of("ScrapeConfig", "VMScrapeConfig", "VMStaticScrape", "Probe");

    private final List<Workload> workloads;
    private final List<KubernetesObject> services;
    private final List<KubernetesObject> podMonitors;
    private final List<KubernetesObject> serviceMonitors;
    private final Optional<KubernetesObject> otherScrape;
    private final List<KubernetesObject> configurations;

    Scraping(List<KubernetesObject> objects, List<Workload> workloads) {
        this.workloads = workloads;
        this.services = objects.stream()
                .filter(object ->
                        object.kind().equals("Service") && object.group().isEmpty())
                .toList();
        this.podMonitors = objects.stream()
                .filter(object -> POD_MONITORS.contains(object.kind()))
                .toList();
        this.serviceMonitors = objects.stream()
                .filter(object -> SERVICE_MONITORS.contains(object.kind()))
                .toList();
        this.otherScrape = objects.stream()
                .filter(object -> OTHER_SCRAPES.contains(object.kind()))
                .findFirst();
        this.configurations = objects.stream()
                .filter(object -> object.kind().equals("ConfigMap")
                        && !scrapeConfigs(object).isEmpty())
                .toList();
    }

    private static List<String> scrapeConfigs(KubernetesObject map) {
        return map.node().get("data").stream()
                .flatMap(data -> data.entries().stream())
                .flatMap(entry -> entry.value().text().stream())
                .filter(text -> text.contains("scrape_configs"))
                .toList();
    }

    List<MetricsExport> exports() {
        return workloads.stream()
                .filter(workload -> !workload.runsToItsEnd())
                .flatMap(workload -> evidence(workload).stream().map(seen -> judged(workload, seen)))
                .toList();
    }

    private static Optional<Seen<String>> evidence(Workload workload) {
        Optional<Seen<String>> annotated = workload.podAnnotation(ANNOTATION)
                .filter(seen -> seen.value().equals("true"))
                .map(seen -> new Seen<>("annotation " + ANNOTATION, seen.place()));
        return annotated.or(() -> workload.containers().stream()
                .flatMap(container -> Stream.concat(container.metricsPorts(), exporter(container)))
                .findFirst());
    }

    private static Stream<Seen<String>> exporter(Container container) {
        return container.images().stream()
                .filter(image -> image.reference()
                        .filter(name -> name.lastName().toLowerCase(Locale.ROOT).endsWith("exporter"))
                        .isPresent())
                .map(image ->
                        new Seen<>("image " + image.reference().orElseThrow().lastName(), image.place()));
    }

    private MetricsExport judged(Workload workload, Seen<String> evidence) {
        Optional<String> by = workload.podAnnotation(ANNOTATION)
                .filter(seen -> seen.value().equals("true"))
                .map(seen -> "the annotation " + ANNOTATION)
                .or(() -> byMonitor(podMonitors, workload.object().podMetadata()))
                .or(() -> selecting(workload)
                        .flatMap(service -> byService(service).stream())
                        .findFirst())
                .or(() -> byName(workload));
        return new MetricsExport(workload, evidence.value(), evidence.place(), by, unknown());
    }

    private Optional<String> byService(KubernetesObject service) {
        return service.node()
                .textAt("metadata", "annotations", ANNOTATION)
                .filter("true"::equals)
                .map(yes -> "the annotation of " + service.name())
                .or(() -> byMonitor(serviceMonitors, service.node().get("metadata")));
    }

    private static Optional<String> byMonitor(List<KubernetesObject> monitors, Optional<YamlNode> metadata) {
        return monitors.stream()
                .filter(monitor -> selects(monitor.node().at("spec", "selector"), metadata))
                .findFirst()
                .map(KubernetesObject::name);
    }

    /** A selector without labels selects all; one of expressions is taken to select what it may. */
    private static boolean selects(Optional<YamlNode> selector, Optional<YamlNode> metadata) {
        return has(metadata, selector.flatMap(node -> node.get("matchLabels")));
    }

    private static boolean has(Optional<YamlNode> metadata, Optional<YamlNode> labels) {
        return labels.map(YamlNode::entries).orElse(List.<YamlEntry>of()).stream()
                .allMatch(asked -> metadata.flatMap(node -> node.textAt("labels", asked.name()))
                        .equals(asked.value().text()));
    }

    private Stream<KubernetesObject> selecting(Workload workload) {
        return services.stream().filter(service -> {
            Optional<YamlNode> selector = service.node().at("spec", "selector");
            return selector.filter(node -> !node.entries().isEmpty()).isPresent()
                    && has(workload.object().podMetadata(), selector);
        });
    }

    /** A target of a configuration goes by the name of the workload or of its Service. */
    private Optional<String> byName(Workload workload) {
        List<String> names = Stream.concat(Stream.of(workload.object()), selecting(workload))
                .flatMap(object -> object.objectName().stream())
                .toList();
        return configurations.stream()
                .filter(map -> scrapeConfigs(map).stream()
                        .anyMatch(text -> names.stream().anyMatch(text::contains)))
                .findFirst()
                .map(KubernetesObject::name);
    }

    /** A discovery that asks for no annotation may find all. */
    private Optional<String> unknown() {
        if (otherScrape.isPresent()) {
            return otherScrape.map(scrape -> scrape.name() + " may ask for them");
        }
        Optional<KubernetesObject> open = configurations.stream()
                .filter(map -> scrapeConfigs(map).stream()
                        .anyMatch(text -> text.contains("kubernetes_sd_configs")
                                && !text.contains("annotation_prometheus_io_scrape")))
                .findFirst();
        if (open.isPresent()) {
            return open.map(map -> map.name() + " discovers targets and may find it");
        }
        boolean anything = !podMonitors.isEmpty()
                || !serviceMonitors.isEmpty()
                || !configurations.isEmpty()
                || workloads.stream()
                        .anyMatch(workload -> workload.podAnnotation(ANNOTATION).isPresent());
        return anything ? Optional.empty() : Optional.of("nothing in the repository says how metrics are scraped");
    }
}
