package dev.plimsoll.model.observability;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.ImageReference;
import dev.plimsoll.model.Reading;
import dev.plimsoll.model.SampleFiles;
import dev.plimsoll.model.compose.ComposeImage;
import dev.plimsoll.model.compose.ComposeLife;
import dev.plimsoll.model.compose.ComposeService;
import dev.plimsoll.model.compose.ComposeServices;
import dev.plimsoll.model.kubernetes.Container;
import dev.plimsoll.model.kubernetes.Kubernetes;
import dev.plimsoll.model.kubernetes.KubernetesObject;
import dev.plimsoll.model.kubernetes.Workload;
import dev.plimsoll.model.observability.Instrument.Deployment;
import dev.plimsoll.syntax.PathTest;
import dev.plimsoll.syntax.yaml.YamlEntry;
import dev.plimsoll.syntax.yaml.YamlParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Puts together what runs and what watches over it. */
public final class ObservabilityReader {
    private static final Set<Duty> ALL = Set.of(Duty.LOGS, Duty.METRICS, Duty.VIEWS);
    /** What objects of operators ask for, by API group and kind; "*" for every kind of the group. */
    private static final Map<String, Set<Duty>> ASKED = Map.ofEntries(
            Map.entry("monitoring.coreos.com/PrometheusRule", Set.of(Duty.METRICS, Duty.VIEWS)),
            Map.entry("monitoring.coreos.com/Alertmanager", Set.of(Duty.VIEWS)),
            Map.entry("monitoring.coreos.com/AlertmanagerConfig", Set.of(Duty.VIEWS)),
            Map.entry("monitoring.coreos.com/*", Set.of(Duty.METRICS)),
            Map.entry("monitoring.googleapis.com/*", Set.of(Duty.METRICS)),
            Map.entry("operator.victoriametrics.com/VMRule", Set.of(Duty.METRICS, Duty.VIEWS)),
            Map.entry("operator.victoriametrics.com/VLSingle", Set.of(Duty.LOGS)),
            Map.entry("operator.victoriametrics.com/*", Set.of(Duty.METRICS)),
            Map.entry("grafana.integreatly.org/*", Set.of(Duty.VIEWS)),
            Map.entry("integreatly.org/*", Set.of(Duty.VIEWS)),
            Map.entry("logging.banzaicloud.io/*", Set.of(Duty.LOGS)),
            Map.entry("logging.openshift.io/*", Set.of(Duty.LOGS)),
            Map.entry("fluentbit.fluent.io/*", Set.of(Duty.LOGS)),
            Map.entry("loki.grafana.com/*", Set.of(Duty.LOGS)),
            Map.entry("opentelemetry.io/OpenTelemetryCollector", Set.of(Duty.LOGS, Duty.METRICS)),
            Map.entry("datadoghq.com/*", ALL));

    /** What serves continuous integration or a developer at his desk. */
    private static final Pattern NOT_RUN_FOR_USERS =
            Pattern.compile("(.*[/._-])?(ci|cypress|devcontainer|dev|develop|development|local)([/._-].*)?");
    /** They give metrics away and watch over nothing by themselves. */
    private static final Pattern EXPORTER =
            Pattern.compile(".*exporter|kube-state-metrics|cadvisor|prometheus-adapter.*|metrics-server");

    private static final PathTest OWN = PathTest.of(path ->
                    !NOT_RUN_FOR_USERS.matcher(path.toLowerCase(Locale.ROOT)).matches())
            .butNot(SampleFiles.SAMPLES);

    private final Reading reading;
    private final List<Instrument> instruments = new ArrayList<>();
    private final List<ComposeService> services = new ArrayList<>();
    private final List<Workload> workloads = new ArrayList<>();

    private ObservabilityReader(Reading reading) {
        this.reading = reading;
    }

    public static Observability read(Reading reading, ComposeServices services, Kubernetes kubernetes) {
        ObservabilityReader reader = new ObservabilityReader(reading);
        services.whole()
                .filter(service -> service.life() != ComposeLife.JOB && reader.isOwn(service))
                .forEach(reader::service);
        services.stream().map(service -> service.place().path()).distinct().forEach(reader::logDrivers);
        kubernetes.workloads().stream().filter(reader::isOwn).forEach(reader::workload);
        kubernetes.objects().stream().filter(reader::isOwn).forEach(reader::object);
        if (!reader.services.isEmpty() || !reader.workloads.isEmpty()) {
            reader.instruments.addAll(ConfigurationFiles.in(reading));
        }
        return new Observability(reader.services, reader.workloads, reader.instruments);
    }

    private boolean isOwn(Fact fact) {
        return reading.paths(OWN).contains(fact.place().path());
    }

    private void service(ComposeService service) {
        boolean instrument =
                service.image().flatMap(ComposeImage::reference).stream().anyMatch(image -> add(image, service));
        if (!instrument) {
            services.add(service);
        }
    }

    /** True where the image is part of what watches, and not of what is watched. */
    private boolean add(ImageReference image, Fact fact) {
        Set<Duty> duties = Products.ofImage(image);
        if (!duties.isEmpty()) {
            instruments.add(new Instrument(image.lastName(), duties, Deployment.HERE, fact.place()));
        }
        return !duties.isEmpty() || EXPORTER.matcher(image.lastName()).matches();
    }

    /** What Docker itself sends away. */
    private void logDrivers(String path) {
        reading.snapshot().find(path).stream()
                .flatMap(blob -> reading.peek(blob, YamlParser.YAML).documents().stream())
                .flatMap(document -> document.get("services").stream())
                .flatMap(all -> all.entries().stream())
                .map(YamlEntry::value)
                .forEach(service -> service.at("logging", "driver")
                        .filter(driver ->
                                driver.text().filter(Products::sendsLogs).isPresent())
                        .ifPresent(driver -> instruments.add(new Instrument(
                                "the log driver " + driver.text().orElseThrow(),
                                Set.of(Duty.LOGS),
                                Deployment.HERE,
                                driver.place()))));
    }

    private void workload(Workload workload) {
        boolean watches = true;
        for (Container container : workload.containers()) {
            boolean part = container.images().stream()
                    .flatMap(image -> image.reference().stream())
                    .anyMatch(image -> add(image, container));
            watches &= part || container.role() != Container.Role.REGULAR;
        }
        if (!watches && !workload.runsToItsEnd()) {
            workloads.add(workload);
        }
        workload.podAnnotation("prometheus.io/scrape")
                .filter(seen -> seen.value().equals("true"))
                .ifPresent(seen -> instruments.add(new Instrument(
                        "the annotation prometheus.io/scrape",
                        Set.of(Duty.METRICS),
                        Deployment.ELSEWHERE,
                        seen.place())));
    }

    private void object(KubernetesObject object) {
        Set<Duty> duties = ASKED.getOrDefault(
                object.group() + "/" + object.kind(), ASKED.getOrDefault(object.group() + "/*", Set.of()));
        if (!duties.isEmpty()) {
            instruments.add(new Instrument(object.name(), duties, Deployment.ELSEWHERE, object.place()));
        }
        object.charts()
                .filter(chart -> !Products.ofChart(chart).isEmpty())
                .forEach(chart -> instruments.add(
                        new Instrument(chart, Products.ofChart(chart), Deployment.HERE, object.place())));
        if (Stream.of("grafana_dashboard", "grafana_alert")
                .anyMatch(label -> object.label(label).isPresent())) {
            instruments.add(new Instrument(object.name(), Set.of(Duty.VIEWS), Deployment.ELSEWHERE, object.place()));
        }
    }
}
