package dev.plimsoll.model.observability;

import dev.plimsoll.model.Reading;
import dev.plimsoll.model.SampleFiles;
import dev.plimsoll.model.TestData;
import dev.plimsoll.model.observability.Instrument.Deployment;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.syntax.PathTest;
import dev.plimsoll.syntax.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Configurations of instruments by their files' names: something outside the repository may run them. */
final class ConfigurationFiles {
    private static final String ENDING = "([._-].*)?\\.(ya?ml|toml|conf|cfg|json|alloy|river|tf|j2)";
    private static final Map<Pattern, Set<Duty>> NAMES = Map.of(
            Pattern.compile("(promtail|loki|fluent-?bit|fluentd|filebeat|logstash|vector)" + ENDING), Set.of(Duty.LOGS),
            Pattern.compile("(otel|otelcol|alloy|opentelemetry|datadog|cloudwatch)" + ENDING),
                    Set.of(Duty.LOGS, Duty.METRICS, Duty.VIEWS),
            Pattern.compile("(prometheus|telegraf|netdata|vmagent)" + ENDING), Set.of(Duty.METRICS),
            Pattern.compile("(alertmanager|grafana|monitoring)" + ENDING), Set.of(Duty.VIEWS));
    private static final Map<Pattern, Set<Duty>> FOLDERS = Map.of(
            Pattern.compile("(.*/)?roles/[^/]*(promtail|loki|fluent|filebeat|vector|alloy)[^/]*/.*"), Set.of(Duty.LOGS),
            Pattern.compile("(.*/)?roles/[^/]*(prometheus|telegraf|netdata|alloy)[^/]*/.*"), Set.of(Duty.METRICS),
            Pattern.compile("(.*/)?(grafana/(.*/)?(dashboards|provisioning)|roles/[^/]*grafana[^/]*)/.*"),
                    Set.of(Duty.VIEWS));
    private static final Pattern WORTH_A_LOOK = Pattern.compile(
            "promtail|loki|fluent|filebeat|logstash|vector|otel|opentelemetry|alloy|datadog|cloudwatch|prometheus|telegraf"
                    + "|netdata|vmagent|alertmanager|grafana|monitoring");

    private static final PathTest CANDIDATES = PathTest.of(
                    path -> WORTH_A_LOOK.matcher(path.toLowerCase(Locale.ROOT)).find())
            .butNot(TestData.TEST)
            .butNot(SampleFiles.IN_SAMPLES);

    private ConfigurationFiles() {}

    static List<Instrument> in(Reading reading) {
        List<Instrument> found = new ArrayList<>();
        for (Blob blob : reading.files(CANDIDATES)) {
            String path = blob.path().toLowerCase(Locale.ROOT);
            add(found, blob, NAMES, path.substring(path.lastIndexOf('/') + 1));
            add(found, blob, FOLDERS, path);
        }
        return found;
    }

    private static void add(List<Instrument> found, Blob blob, Map<Pattern, Set<Duty>> known, String text) {
        known.forEach((pattern, duties) -> {
            if (pattern.matcher(text).matches()) {
                found.add(new Instrument(blob.name(), duties, Deployment.UNKNOWN, Place.ofFile(blob.path())));
            }
        });
    }
}
