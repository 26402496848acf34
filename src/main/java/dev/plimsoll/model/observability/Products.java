package dev.plimsoll.model.observability;

import dev.plimsoll.model.ImageReference;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What products are for, by the last name of their image or by their chart's name. */
final class Products {
    /** Duties (l, m, v), then names. */
    private static final Map<String, Set<Duty>> DUTIES = table("""
            l alloy-logs aws-for-fluent-bit filebeat fluent-bit fluentd fluentd-kubernetes-daemonset graylog logging-operator
            l logspout logstash loki loki-distributed loki-stack promtail rsyslog seq syslog-ng vector victoria-logs
            l victoria-logs-collector victoria-logs-single vlagent vlogs
            m mimir mimir-distributed metricbeat prometheus-operator telegraf thanos victoria-metrics victoria-metrics-agent
            m victoria-metrics-single vmagent vminsert vmsingle
            v alertmanager chronograf grafana grafana-enterprise grafana-operator grafana-oss karma kibana perses vmalert
            lm agent alloy elastic-agent grafana-agent k8s-monitoring opentelemetry-collector opentelemetry-collector-contrib
            lm opentelemetry-kube-stack otel-collector otelcol
            mv beszel check-mk-raw kube-prometheus kube-prometheus-stack netdata prometheus-stack victoria-metrics-k8s-stack
            lv openobserve splunk
            lmv datadog datadog-agent cloudwatch-agent infrastructure newrelic-bundle otel-lgtm signoz signoz-otel-collector
            """);

    /** Names that others have as well: whose they must be. */
    private static final Map<String, List<String>> WHOSE = Map.of(
            "agent", List.of("datadog", "grafana/agent"),
            "infrastructure", List.of("newrelic"),
            "seq", List.of("datalust"),
            "vector", List.of("timberio", "vectordotdev"));

    private static final Set<String> LOG_DRIVERS =
            Set.of("awslogs", "fluentd", "gcplogs", "gelf", "loki", "grafana/loki-docker-driver", "splunk", "syslog");

    private Products() {}

    private static Map<String, Set<Duty>> table(String text) {
        return text.lines()
                .map(line -> List.of(line.split(" ")))
                .flatMap(words ->
                        words.subList(1, words.size()).stream().map(name -> Map.entry(name, duties(words.get(0)))))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Set<Duty> duties(String letters) {
        Set<Duty> all = EnumSet.noneOf(Duty.class);
        for (Duty duty : Duty.values()) {
            if (letters.indexOf(duty.name().toLowerCase(Locale.ROOT).charAt(0)) >= 0) {
                all.add(duty);
            }
        }
        return Set.copyOf(all);
    }

    /** Empty for an image that watches nothing. Prometheus' own image scrapes; its chart brings alerts as well. */
    static Set<Duty> ofImage(ImageReference image) {
        String name = image.lastName().toLowerCase(Locale.ROOT);
        if (name.equals("prometheus")) {
            return Set.of(Duty.METRICS);
        }
        String whole = image.image().toLowerCase(Locale.ROOT);
        boolean meant = Optional.ofNullable(WHOSE.get(name))
                .map(owners -> owners.stream().anyMatch(whole::contains))
                .orElse(true);
        boolean zabbix = name.startsWith("zabbix-server");
        return zabbix ? Set.of(Duty.METRICS, Duty.VIEWS) : meant ? DUTIES.getOrDefault(name, Set.of()) : Set.of();
    }

    static Set<Duty> ofChart(String chart) {
        String name = chart.substring(chart.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return name.equals("prometheus") ? Set.of(Duty.METRICS, Duty.VIEWS) : DUTIES.getOrDefault(name, Set.of());
    }

    /** True for a driver of Docker that sends logs away. */
    static boolean sendsLogs(String driver) {
        return LOG_DRIVERS.contains(driver.replaceFirst(":.*", ""));
    }
}
