package dev.plimsoll.rules.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Services, policies, Ingresses and pods that refer to what is not there, and those that may well be right. */
class ReferencesTest {
    private static final DanglingService SERVICE = new DanglingService();
    private static final DanglingNetworkPolicy POLICY = new DanglingNetworkPolicy();
    private static final DanglingIngress INGRESS = new DanglingIngress();
    private static final MissingConfigReference CONFIG = new MissingConfigReference();
    private static final SelectorMismatch MISMATCH = new SelectorMismatch();

    @Test
    void a_service_selects_over_the_whole_repository() {
        Map<String, String> files = new HashMap<>();
        files.put("a/web.yaml", Objects.service());
        files.put("b/deep/web.yaml", Objects.deployment(1));
        assertThat(Audits.findings(SERVICE, files)).isEmpty();
        assertThat(Audits.unknown(SERVICE, files)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"wbe, 1", "we, 0", "webb, 1", "wob, 1", "shop, 0", "web2, 0"})
    void a_slip_in_a_selector_is_found_and_another_word_cannot_be_told(String app, int findings) {
        Map<String, String> files = Map.of(
                "web.yaml",
                Objects.deployment(1),
                "service.yaml",
                Objects.service().replace("app: web", "app: " + app).replace("{name: web}", "{name: x}"));
        assertThat(Audits.findings(SERVICE, files)).hasSize(findings);
        assertThat(Audits.unknown(SERVICE, files)).hasSize(1 - findings);
    }

    @Test
    void a_workload_of_the_same_file_or_name_is_meant() {
        String other = Objects.service().replace("app: web", "app: something-else");
        assertThat(Audits.findings(SERVICE, Map.of("a.yaml", Objects.deployment(1), "b.yaml", other)))
                .singleElement()
                .asString()
                .endsWith("No workload has app=something-else, also not Deployment/web");
        String named = other.replace("{name: web}", "{name: x}");
        assertThat(Audits.findings(SERVICE, Objects.file(Objects.deployment(1), named)))
                .hasSize(1);
        assertThat(Audits.findings(SERVICE, Map.of("a.yaml", Objects.deployment(1), "b.yaml", named)))
                .isEmpty();
    }

    @Test
    void what_an_operator_a_chart_or_a_template_may_make_cannot_be_told() {
        String lost = Objects.service().replace("app: web", "app: wbe");
        String release = Objects.object("HelmRelease", "chart: {}");
        assertThat(Audits.unknown(SERVICE, Objects.file(Objects.deployment(1), lost, release)))
                .containsExactly("HelmRelease/web may make it");
        Map<String, String> files = new HashMap<>(Objects.file(Objects.deployment(1), lost));
        files.put("db.yaml", "apiVersion: v1\nkind: Pod\nmetadata: {name: '{{ name }}'}\n");
        assertThat(Audits.unknown(SERVICE, files)).containsExactly("db.yaml is a template that may make it");
        files.remove("db.yaml");
        files.put("chart/Chart.yaml", "name: db\nversion: 1.0.0\n");
        files.put("chart/templates/db.yaml", "kind: {{ x }}\n");
        assertThat(Audits.unknown(SERVICE, files))
                .containsExactly("the chart of chart/Chart.yaml is not rendered by this version");
    }

    @Test
    void a_remote_base_may_bring_the_pods() {
        Map<String, String> files = new HashMap<>(
                Objects.file(Objects.deployment(1), Objects.service().replace("app: web", "app: wbe")));
        files.put("kustomization.yaml", "resources: [web.yaml, 'https://example.org/db.yaml']\n");
        assertThat(Audits.unknown(SERVICE, files)).hasSize(1);
        files.put("kustomization.yaml", "resources: [web.yaml]\n");
        assertThat(Audits.findings(SERVICE, files)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"app: '${APP}'", "app: '{{ app }}'"})
    void a_selector_that_is_filled_in_later_cannot_be_told(String selector) {
        assertThat(Audits.unknown(
                        SERVICE,
                        Objects.file(Objects.deployment(1), Objects.service().replace("app: web", selector))))
                .containsExactly("its selector is filled in later");
    }

    @Test
    void a_stateful_pods_own_label_is_given_by_the_controller() {
        String set = Objects.deployment(2).replace("kind: Deployment", "kind: StatefulSet");
        String own = Objects.service().replace("app: web", "app: web, statefulset.kubernetes.io/pod-name: web-0");
        assertThat(Audits.findings(SERVICE, Objects.file(set, own))).isEmpty();
        assertThat(Audits.unknown(SERVICE, Objects.file(set, own))).isEmpty();
    }

    @Test
    void a_label_that_a_program_sets_at_run_time_cannot_be_told() {
        String leader = Objects.service().replace("app: web", "app: web, role: leader");
        assertThat(Audits.unknown(SERVICE, Objects.file(Objects.deployment(1), leader)))
                .containsExactly("the label role may be set while the pods run");
    }

    @Test
    void a_policy_that_misses_its_pods_is_found_and_an_empty_one_is_not_judged() {
        String missing = Objects.policy("ingress: []").replace("app: web", "name: web");
        assertThat(Audits.findings(POLICY, Objects.file(Objects.deployment(1), missing)))
                .singleElement()
                .asString()
                .endsWith("No workload has name=web, also not Deployment/web");
        assertThat(Audits.subjects(POLICY, Objects.file(Objects.object("NetworkPolicy", "podSelector: {}"))))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: web, port: {number: 80}    | 0",
                "name: web, port: {name: http}    | 0",
                "name: web, port: {number: 8080}  | 1",
                "name: web, port: {name: https}   | 1",
                "name: wbe, port: {number: 80}    | 1",
                "name: web, port: {name: use-annotation} | 0",
            })
    void an_ingress_needs_a_service_and_one_of_its_ports(String service, int findings) {
        String ingress = Objects.object("Ingress", "defaultBackend: {service: {" + service + "}}");
        assertThat(Audits.findings(INGRESS, Objects.file(Objects.deployment(1), Objects.service(), ingress)))
                .hasSize(findings);
    }

    @Test
    void an_old_ingress_and_a_route_of_a_gateway_are_read_as_well() {
        String old = Objects.object("Ingress", "backend: {serviceName: wbe, servicePort: 80}")
                .replace("networking.k8s.io/v1", "extensions/v1beta1");
        assertThat(Audits.findings(INGRESS, Objects.file(Objects.deployment(1), old)))
                .hasSize(1);
        String route = Objects.object("HTTPRoute", "rules: [{backendRefs: [{name: web, port: 81}]}]")
                .replace("apiVersion: v1", "apiVersion: gateway.networking.k8s.io/v1");
        assertThat(Audits.findings(INGRESS, Objects.file(Objects.deployment(1), Objects.service(), route)))
                .singleElement()
                .asString()
                .endsWith("Service/web has no port 81, but 80 (http)");
        String elsewhere = route.replace("name: web, port", "name: web, namespace: other, port");
        assertThat(Audits.subjects(INGRESS, Objects.file(Objects.service(), elsewhere)))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "env: [{name: A, valueFrom: {configMapKeyRef: {name: NAME, key: a}}}]",
                "envFrom: [{configMapRef: {name: NAME}}]",
            })
    void a_config_map_is_needed_where_it_is_not_optional(String field) {
        String web = Objects.deployment("", "").replace("image:", field.replace("NAME", "conf") + ", image:");
        assertThat(Audits.findings(CONFIG, Objects.file(web)))
                .singleElement()
                .asString()
                .endsWith("No file defines ConfigMap conf");
        String optional = web.replace("name: conf", "optional: true, name: conf");
        assertThat(Audits.subjects(CONFIG, Objects.file(optional))).isZero();
        assertThat(Audits.findings(CONFIG, Objects.file(web, map("conf", "{a: x}"))))
                .isEmpty();
    }

    @Test
    void volumes_are_read_and_a_key_may_be_missing() {
        String volumes = "volumes:\n- {name: a, configMap: {name: conf, items: [{key: b, path: b}]}}\n"
                + "- {name: b, projected: {sources: [{configMap: {name: conf}}]}}";
        String web = Objects.deployment("", volumes);
        assertThat(Audits.findings(CONFIG, Objects.file(web, map("conf", "{a: x}"))))
                .singleElement()
                .asString()
                .contains("ConfigMap conf has no key b");
        assertThat(Audits.findings(CONFIG, Objects.file(web, map("conf", "{b: }"))))
                .isEmpty();
        assertThat(Audits.findings(CONFIG, Objects.file(web))).hasSize(2);
    }

    @Test
    void a_secret_that_no_file_defines_is_usual_and_one_that_lacks_the_key_is_not() {
        String web = Objects.deployment("", "")
                .replace("image:", "env: [{name: A, valueFrom: {secretKeyRef: {name: s, key: a}}}], image:");
        assertThat(Audits.unknown(CONFIG, Objects.file(web)))
                .containsExactly("no file defines Secret s; Secrets are often made elsewhere");
        String secret = "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData: {b: x}\n";
        assertThat(Audits.findings(CONFIG, Objects.file(web, secret))).hasSize(1);
        assertThat(Audits.unknown(CONFIG, Map.of("web.yaml", web, "secret.example.yaml", secret)))
                .containsExactly("Secret s stands in secret.example.yaml, a sample of the real one");
    }

    @Test
    void a_config_map_may_be_made_by_a_generator_a_custom_resource_or_a_command() {
        String web = Objects.deployment("", "").replace("image:", "envFrom: [{configMapRef: {name: conf}}], image:");
        Map<String, String> files = new HashMap<>(Objects.file(web));
        files.put("kustomization.yaml", "resources: [web.yaml]\nconfigMapGenerator: [{name: conf, literals: [a=b]}]\n");
        assertThat(Audits.findings(CONFIG, files)).isEmpty();
        assertThat(Audits.unknown(CONFIG, files)).isEmpty();
        files.remove("kustomization.yaml");
        files.put("deploy.sh", "kubectl create configmap -n shop conf --from-file=conf.d\n");
        assertThat(Audits.unknown(CONFIG, files)).containsExactly("deploy.sh makes it by a command");
        files.remove("deploy.sh");
        files.put(
                "other/bundle.yaml",
                "apiVersion: trust.cert-manager.io/v1alpha1\nkind: Bundle\nmetadata: {name: conf}\n");
        assertThat(Audits.unknown(CONFIG, files)).containsExactly("Bundle/conf may make it");
        assertThat(Audits.findings(CONFIG, Objects.file(web.replace("conf", "kube-root-ca.crt"))))
                .isEmpty();
    }

    @Test
    void a_workload_must_select_its_own_pods() {
        assertThat(Audits.findings(MISMATCH, Objects.file(Objects.deployment(1))))
                .isEmpty();
        String wrong = Objects.deployment(1).replace("labels: {app: web}", "labels: {app: wbe}");
        assertThat(Audits.findings(MISMATCH, Objects.file(wrong)))
                .containsExactly("web.yaml:5 Deployment/web: Selects app=web; its pods have app=wbe");
        String none = Objects.deployment(1).replace("metadata: {labels: {app: web}}", "metadata: {}");
        assertThat(Audits.findings(MISMATCH, Objects.file(none)))
                .singleElement()
                .asString()
                .endsWith("its pods have no labels");
        assertThat(Audits.subjects(MISMATCH, Map.of("job.yaml", Manifests.job(Manifests.container("")))))
                .isZero();
        String plain = Objects.deployment(1)
                .replace("apps/v1", "v1")
                .replace("kind: Deployment", "kind: ReplicationController")
                .replace("{matchLabels: {app: web}}", "{app: web}");
        assertThat(Audits.findings(MISMATCH, Objects.file(plain))).isEmpty();
        assertThat(Audits.findings(MISMATCH, Objects.file(plain.replace("selector: {app", "selector: {name"))))
                .hasSize(1);
    }

    @Test
    void labels_that_an_overlay_patches_in_cannot_be_told() {
        Map<String, String> files = new HashMap<>();
        files.put("web.yaml", Objects.deployment(1).replace("labels: {app: web}", "labels: {}"));
        files.put(
                "kustomization.yaml",
                "resources: [web.yaml]\npatches: [{patch: '{kind: Deployment, metadata: {name: web},"
                        + " spec: {template: {metadata: {labels: {app: web}}}}}'}]\n");
        assertThat(Audits.unknown(MISMATCH, files)).hasSize(1);
    }

    private static String map(String name, String data) {
        return "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: " + name + "}\ndata: " + data + "\n";
    }
}
