package dev.plimsoll.rules.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoMetricsStackTest {
    private static final NoMetricsStack RULE = new NoMetricsStack();

    private static String stack(int services) {
        return IntStream.range(0, services)
                .mapToObj(i -> "  s%d: {image: \"example.org/s%d:1\"}\n".formatted(i, i))
                .collect(Collectors.joining("", "services:\n", ""));
    }

    @Test
    void many_services_want_to_be_measured() {
        assertThat(Audits.findings(RULE, Map.of("a/compose.yml", stack(2), "compose.yml", stack(6))))
                .containsExactly(
                        "compose.yml observability: 6 services, and nothing in the repository scrapes their metrics");
        assertThat(Audits.subjects(RULE, Map.of("compose.yml", stack(5)))).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "prom/prometheus:v3,                 0",
        "victoriametrics/vmagent:v1,         0",
        "grafana/alloy:v1,                   0",
        "netdata/netdata:v2,                 0",
        "telegraf:1.33,                      0",
        "prom/node-exporter:v1,              1",
        "gcr.io/cadvisor/cadvisor:v0.49,     1",
        "grafana/grafana:11,                 1",
        "jeffail/benthos:4,                  1",
    })
    void an_exporter_scrapes_nothing(String image, int found) {
        assertThat(Audits.findings(RULE, Map.of("compose.yml", stack(6) + "  m: {image: \"" + image + "\"}\n")))
                .hasSize(found);
    }

    @Test
    void what_scrapes_may_stand_in_another_file() {
        String metrics = "services:\n  prometheus: {image: \"prom/prometheus:v3\"}\n";
        assertThat(Audits.findings(RULE, Map.of("compose.yml", stack(6), "monitoring/compose.yml", metrics)))
                .isEmpty();
        assertThat(Audits.unknown(RULE, Map.of("compose.yml", stack(6), "monitoring/prometheus.yml", "global: {}\n")))
                .containsExactly("monitoring/prometheus.yml is there, but nothing in the repository runs it");
    }
}
