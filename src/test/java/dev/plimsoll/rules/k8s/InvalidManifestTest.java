package dev.plimsoll.rules.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused was tried with kubectl's own decoder (1.32), value by value. */
class InvalidManifestTest {
    private static final InvalidManifest RULE = new InvalidManifest();
    private static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web, labels: {v: LABEL}}
            spec:
              replicas: COUNT
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec:
                  containers:
                  - name: app
                    image: nginx:1.27.0
                    tty: TRUTH
                    resources: {limits: {memory: QUANTITY}}
                    livenessProbe: {httpGet: {port: PORT}}
            """;

    private static List<String> findings(String key, String value) {
        String text = DEPLOYMENT.replace(key, value);
        for (String[] other :
                new String[][] {{"LABEL", "a"}, {"COUNT", "1"}, {"TRUTH", "true"}, {"QUANTITY", "1Gi"}, {"PORT", "80"}
                }) {
            text = text.replace(other[0], other[1]);
        }
        return Audits.findings(RULE, Map.of("web.yaml", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "3.0", "1e3", "0x10", "0o14", "010", "08", "1_000", "null", "1.", "", "${REPLICAS}"})
    void whole_numbers_however_they_are_written(String value) {
        assertThat(findings("COUNT", value)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.5", "\"3\"", "three", ".5", "true", "[1]", "{}", ".inf"})
    void what_is_no_whole_number(String value) {
        assertThat(findings("COUNT", value))
                .singleElement()
                .asString()
                .startsWith("web.yaml:5 Deployment/web: spec.replicas: must be a whole number without quotes, is ")
                .endsWith("; the API server refuses the object");
    }

    @ParameterizedTest
    @ValueSource(strings = {"22:22", "2024-01-01", "~", "!!str 5", "\"5\"", "\"yes\"", "v1", "1.2.3", "'on'", "y"})
    void text(String value) {
        assertThat(findings("LABEL", value)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "on", "1", "1.5", "True", "1e3", "1_000", "0o14", "08", "+1", "12345e7", "[a]"})
    void what_yaml_makes_something_else_of_than_text(String value) {
        assertThat(findings("LABEL", value))
                .singleElement()
                .asString()
                .contains("metadata.labels.v: must be text in quotes, is ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "off", "True", "FALSE", "y", "null", "$(TTY)"})
    void truth_values(String value) {
        assertThat(findings("TRUTH", value)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"true\"", "1", "tRue", "enabled"})
    void what_is_no_truth_value(String value) {
        assertThat(findings("TRUTH", value)).singleElement().asString().contains("containers[0].tty: must be true or");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5Gi", "1e3", "1E", "100", "\" 1Gi\"", ".5", "5.", "+5", "1_000", "0x10", "null", "500m"})
    void quantities(String value) {
        assertThat(findings("QUANTITY", value)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1GB", "512mb", "true", "\"\"", "1 Gi", "Gi"})
    void what_is_no_quantity(String value) {
        assertThat(findings("QUANTITY", value)).singleElement().asString().contains("resources.limits.memory: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"80\"", "http", "80.0"})
    void a_port_is_a_number_or_a_name(String value) {
        assertThat(findings("PORT", value)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "1.5"})
    void and_nothing_else(String value) {
        assertThat(findings("PORT", value)).singleElement().asString().contains("httpGet.port: must be a whole number");
    }

    @Test
    void a_field_that_there_is_not_is_less_grave_and_said_to_be_refused_or_dropped() {
        String text = DEPLOYMENT
                .replace("COUNT", "1")
                .replace("TRUTH", "true")
                .replace("QUANTITY", "1Gi")
                .replace("PORT", "80")
                .replace("livenessProbe", "livenesProbe");
        assertThat(Audits.findings(RULE, Map.of("web.yaml", text)))
                .containsExactly(
                        "web.yaml:15 Deployment/web: spec.template.spec.containers[0].livenesProbe: there is no"
                                + " such field in Kubernetes 1.36: kubectl and server-side apply refuse it, other clients drop it");
        assertThat(severities(text)).containsExactly(Severity.MEDIUM);
    }

    @Test
    void what_is_missing_stands_where_it_should_be() {
        assertThat(Audits.findings(RULE, Map.of("web.yaml", """
                apiVersion: v1
                kind: Service
                metadata: {name: web}
                spec:
                  ports:
                  - name: http
                    targetPort: 8080
                """)))
                .containsExactly(
                        "web.yaml:6 Service/web: spec.ports[0].port: is missing; the API server refuses the object");
    }

    @Test
    void a_part_of_an_object_lacks_nothing() {
        String patch = """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec:
                  template:
                    spec:
                      containers:
                      - name: app
                        env: [{name: A, $patch: delete}]
                """;
        assertThat(Audits.findings(RULE, Map.of("web.yaml", patch))).isEmpty();
        assertThat(Audits.findings(
                        RULE, Map.of("web.yaml", patch.replace("name: app", "name: app\n        image: nginx"))))
                .singleElement()
                .asString()
                .contains("spec.selector: is missing");
    }

    @Test
    void the_gravest_is_told_first_and_the_others_beside_it() {
        String text =
                "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web, label: {}}\ndata: {A: 1, B: true, C: \"2\"}\n";
        assertThat(Audits.of(RULE, Map.of("web.yaml", text)).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message())
                            .startsWith("data.A: must be text")
                            .endsWith("(the gravest of 3 such faults)");
                    assertThat(finding.problem().related()).hasSize(2);
                    assertThat(finding.severity()).isEqualTo(Severity.HIGH);
                });
    }

    @Test
    void a_secrets_value_is_looked_at_and_never_told() {
        String text = "apiVersion: v1\nkind: Secret\nmetadata: {name: web}\ndata: {A: VALUE}\n";
        assertThat(Audits.findings(RULE, Map.of("web.yaml", text.replace("VALUE", "cGFzcw=="))))
                .isEmpty();
        assertThat(Audits.findings(RULE, Map.of("web.yaml", text.replace("VALUE", "hunter2!"))))
                .containsExactly("web.yaml:4 Secret/web: data.A: is no base64; the API server refuses the object");
        assertThat(Audits.findings(RULE, Map.of("web.yaml", text.replace("VALUE", "<password>"))))
                .isEmpty();
        assertThat(Audits.subjects(RULE, Map.of("web.yaml", text + "sops: {version: 3.9.0}\n")))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "apps/v2", "batch/v1", "extensions/v1beta2"})
    void a_kind_that_a_version_does_not_have(String version) {
        String text = "apiVersion: " + version + "\nkind: Deployment\nmetadata: {name: web}\n";
        assertThat(Audits.findings(RULE, Map.of("web.yaml", text)))
                .containsExactly("web.yaml:1 Deployment/web: " + version
                        + " has no Deployment; apps/v1 has; the API server refuses the object");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "extensions/v1beta1 Deployment",
                "resource.k8s.io/v1alpha3 DeviceClass",
                "v1 Config",
                "apps/v1 Thing",
                "serving.knative.dev/v1 Service",
                "argoproj.io/v1alpha1 Rollout",
            })
    void kinds_that_are_not_known_or_another_rules_are_not_judged(String what) {
        String text = "apiVersion: " + what.replace(" ", "\nkind: ") + "\nmetadata: {name: web, nonsense: 1}\n";
        assertThat(Audits.subjects(RULE, Map.of("web.yaml", text))).isZero();
    }

    @Test
    void a_definition_of_a_kind_is_judged_but_not_its_schema() {
        assertThat(Audits.findings(RULE, Map.of("crd.yaml", """
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata: {name: things.example.org}
                spec:
                  group: example.org
                  names: {plural: things, kind: Thing}
                  scope: Namespaced
                  versions:
                  - name: v1
                    served: true
                    storage: true
                    schema:
                      openAPIV3Schema:
                        type: object
                        x-kubernetes-preserve-unknown-fields: true
                        properties: {size: {type: integer, default: 3, enum: [1, 3]}}
                """))).isEmpty();
    }

    @Test
    void what_only_shows_something_is_of_the_least_gravity() {
        String text = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web}\ndata: {A: 1}\n";
        assertThat(Audits.of(RULE, Map.of("examples/web.yaml", text)).findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.LOW);
    }

    private static List<Severity> severities(String text) {
        return Audits.of(RULE, Map.of("web.yaml", text)).findings().stream()
                .map(Finding::severity)
                .toList();
    }
}
