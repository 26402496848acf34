package dev.plimsoll.rules.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import dev.plimsoll.audit.Audit;
import dev.plimsoll.audit.Auditor;
import dev.plimsoll.audit.Settings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody writes to do harm ends no rule and takes no time. */
class HostileManifestsTest {
    private static final List<String> LONG = List.of(
            "a-".repeat(20_000) + "a",
            "/a".repeat(20_000),
            "a.".repeat(20_000) + "a",
            "A_".repeat(20_000) + "A",
            "x://a:".repeat(8_000),
            "-----BEGIN ".repeat(4_000),
            "celery inspect ".repeat(2_000),
            "redis-cli mysql -".repeat(2_000));

    static Stream<String> longTexts() {
        return LONG.stream();
    }

    @ParameterizedTest
    @MethodSource("longTexts")
    void long_values_everywhere(String text) {
        String spec = """
                containers:
                - name: '%1$s'
                  image: '%1$s'
                  imagePullPolicy: '%1$s'
                  command: ['%1$s', '--password', '%1$s']
                  env: [{name: DB_PASSWORD, value: '%1$s'}, {name: '%1$s', value: '%1$s'}]
                  ports: [{containerPort: '%1$s', hostPort: '%1$s'}]
                  livenessProbe: {exec: {command: ['%1$s']}}
                  readinessProbe: {httpGet: {port: '%1$s'}}
                  resources: {requests: {cpu: '%1$s'}}
                  securityContext: {capabilities: {drop: ['%1$s']}, runAsGroup: '%1$s'}
                """.formatted(text);
        String secret = "apiVersion: v1\nkind: Secret\nmetadata: {name: '%1$s'}\ndata: {password: '%1$s'}\n"
                + "stringData: {other: '%1$s', token: '%1$s'}\n";
        harmless(Map.of(
                "web.yaml",
                Manifests.deployment(spec),
                "secret.yaml",
                secret.formatted(text),
                "config.yaml",
                secret.replace("kind: Secret", "kind: ConfigMap").formatted(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"~", "[]", "{}", "[[x]]", "1", "{a: {b: c}}"})
    void values_of_other_kinds_than_expected(String odd) {
        String spec = """
                securityContext: %1$s
                volumes: %1$s
                hostNetwork: %1$s
                serviceAccountName: %1$s
                automountServiceAccountToken: %1$s
                containers:
                - {name: a, image: x, env: %1$s, ports: %1$s, command: %1$s, livenessProbe: %1$s, resources: %1$s}
                - {name: b, image: x, securityContext: %1$s, volumeMounts: %1$s, readinessProbe: {exec: %1$s}}
                - {name: c, image: x, securityContext: {capabilities: %1$s, privileged: %1$s}, env: [%1$s]}
                """.formatted(odd);
        String secret =
                "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\ndata: %1$s\nstringData: {a: %1$s}\n".formatted(odd);
        String kustomization =
                "resources: [web.yaml]\nsecretGenerator: [{name: s, literals: %1$s}, %1$s]\n".formatted(odd);
        harmless(Map.of(
                "web.yaml", Manifests.deployment(spec), "secret.yaml", secret, "kustomization.yaml", kustomization));
    }

    /** A rule that throws is said to be unread. */
    private static void harmless(Map<String, String> files) {
        Set<String> ids =
                KubernetesRules.all().stream().map(rule -> rule.card().id()).collect(Collectors.toSet());
        Audit audit = new Auditor(KubernetesRules.all()).audit(Audits.read(files), Settings.DEFAULT.running(ids));
        assertThat(audit.findings()).isNotEmpty();
        assertThat(audit.unread()).isEmpty();
    }
}
