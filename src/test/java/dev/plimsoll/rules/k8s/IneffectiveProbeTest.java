package dev.plimsoll.rules.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IneffectiveProbeTest {
    private static final IneffectiveProbe RULE = new IneffectiveProbe();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[/bin/true]",
                "[sh, -c, 'exit 0']",
                "[sh, -c, 'curl -f localhost || true']",
                "[echo, ok]",
                "[celery, -A, web, inspect, ping]",
                "[sh, -c, 'celery -A web inspect ping -t 5']"
            })
    void what_cannot_fail_or_asks_others_is_found(String command) {
        assertThat(find(probe("livenessProbe", command))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[pg_isready, -U, app]",
                "[sh, -c, 'redis-cli -a $REDIS_PASSWORD ping']",
                "[celery, -A, web, inspect, ping, -d, celery@$(HOSTNAME)]",
                "[sh, -c, 'celery -A web inspect ping --destination celery@$HOSTNAME']",
                "[cat, /tmp/healthy]"
            })
    void what_asks_the_program_itself_holds(String command) {
        assertThat(find(probe("livenessProbe", command))).isEmpty();
        assertThat(Audits.subjects(RULE, Map.of("web.yaml", probe("livenessProbe", command))))
                .isEqualTo(1);
    }

    @Test
    void the_message_says_which_probe_and_why() {
        assertThat(find(probe("readinessProbe", "['true']")))
                .containsExactly("web.yaml:13 Deployment/web container=app readinessProbe: The readiness probe tests"
                        + " nothing: `true` always succeeds");
        assertThat(find(probe("startupProbe", "[celery, inspect, ping]")))
                .singleElement()
                .asString()
                .endsWith(
                        "The startup probe asks all Celery workers at once: it succeeds as long as any other answers");
    }

    @Test
    void other_kinds_of_probes_are_not_judged() {
        String text =
                Manifests.deployment(Manifests.container("livenessProbe: {httpGet: {port: 80}}\nreadinessProbe:"));
        assertThat(Audits.subjects(RULE, Map.of("web.yaml", text))).isZero();
    }

    private static String probe(String key, String command) {
        return Manifests.deployment(Manifests.container("%s: {exec: {command: %s}}".formatted(key, command)));
    }

    private static List<String> find(String text) {
        return Audits.findings(RULE, Map.of("web.yaml", text));
    }
}
