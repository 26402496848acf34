package dev.plimsoll.model.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import dev.plimsoll.syntax.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What objects select and refer to, told from raw files. */
class RelationsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "app: web                  | true",
                "app: web, tier: front     | true",
                "app: web, tier: back      | false",
                "app: api                  | false",
                "other: web                | false",
            })
    void a_service_selects_pods_that_have_all_its_labels(String selector, boolean selected) {
        Map<String, String> files = Map.of("a.yaml", service("{" + selector + "}") + "---\n" + deployment("web"));
        assertThat(selected(files).isEmpty()).isNotEqualTo(selected);
        assertThat(Audits.read(files)
                        .kubernetes()
                        .relations()
                        .workloads()
                        .get(0)
                        .services()
                        .isEmpty())
                .isNotEqualTo(selected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                  | true",
                "{matchLabels: {app: web}}                           | true",
                "{matchExpressions: [{key: app, operator: In, values: [web, api]}]}   | true",
                "{matchExpressions: [{key: app, operator: In, values: [api]}]}        | false",
                "{matchExpressions: [{key: app, operator: NotIn, values: [api]}]}     | true",
                "{matchExpressions: [{key: app, operator: NotIn, values: [web]}]}     | false",
                "{matchExpressions: [{key: zone, operator: NotIn, values: [a]}]}      | true",
                "{matchExpressions: [{key: app, operator: Exists}]}                   | true",
                "{matchExpressions: [{key: zone, operator: Exists}]}                  | false",
                "{matchExpressions: [{key: zone, operator: DoesNotExist}]}            | true",
                "{matchExpressions: [{key: app, operator: DoesNotExist}]}             | false",
                "{matchExpressions: [{key: app, operator: Almost}]}                   | false",
                "{matchLabels: {app: web}, matchExpressions: [{key: app, operator: DoesNotExist}]} | false",
            })
    void a_label_selector_asks_for_all_its_labels_and_expressions(String selector, boolean matches) {
        KubernetesObject object =
                object("apiVersion: policy/v1\nkind: PodDisruptionBudget\nspec:\n  selector: " + selector + "\n");
        assertThat(Selector.full(object.node(), "spec", "selector")
                        .orElseThrow()
                        .matches(Map.of("app", "web")))
                .isEqualTo(matches);
    }

    @Test
    void a_service_without_a_selector_or_with_an_external_name_selects_nothing() {
        String web = deployment("web") + "---\n";
        assertThat(selected(Map.of("a.yaml", web + service("{}")))).isEmpty();
        assertThat(selected(
                        Map.of("a.yaml", web + service("{app: web}").replace("ports", "type: ExternalName\n  ports"))))
                .isEmpty();
    }

    @Test
    void what_stands_together_comes_first_then_what_lies_nearest_and_never_another_namespace() {
        Map<String, String> files = new HashMap<>();
        files.put("k8s/prod/services/web.yaml", service("{app: web}"));
        files.put("k8s/dev/apps/web.yaml", deployment("web"));
        assertThat(selected(files)).containsExactly("k8s/dev/apps/web.yaml");
        files.put("k8s/prod/apps/web.yaml", deployment("web"));
        assertThat(selected(files)).containsExactly("k8s/prod/apps/web.yaml");
        files.put("k8s/prod/services/also.yaml", deployment("web"));
        assertThat(selected(files)).containsExactly("k8s/prod/services/also.yaml");
        files.put("k8s/prod/services/web.yaml", inNamespace(service("{app: web}"), "shop"));
        files.put("k8s/prod/services/also.yaml", inNamespace(deployment("web"), "other"));
        assertThat(selected(files)).containsExactly("k8s/prod/apps/web.yaml");
    }

    @Test
    void a_kustomization_brings_folders_together_and_gives_namespaces_and_labels() {
        Map<String, String> files = new HashMap<>();
        files.put("a/web.yaml", service("{app: web, env: prod}"));
        files.put("b/web.yaml", deployment("web"));
        assertThat(selected(files)).isEmpty();
        files.put("kustomization.yaml", "resources: [a/web.yaml, b/web.yaml]\nlabels: [{pairs: {env: prod}}]\n");
        assertThat(selected(files)).containsExactly("b/web.yaml");
        files.put("b/web.yaml", inNamespace(deployment("web"), "other"));
        files.put("a/web.yaml", inNamespace(service("{app: web, env: prod}"), "shop"));
        assertThat(selected(files)).isEmpty();
        files.merge("kustomization.yaml", "namespace: shop\n", String::concat);
        assertThat(selected(files)).containsExactly("b/web.yaml");
    }

    private static List<String> selected(Map<String, String> files) {
        return Audits.read(files).kubernetes().relations().services().get(0).workloads().stream()
                .map(workload -> workload.place().path())
                .toList();
    }

    private static KubernetesObject object(String text) {
        return KubernetesParser.KUBERNETES
                .parse(new Source("x.yaml", text))
                .tree()
                .objects()
                .get(0);
    }

    private static String inNamespace(String text, String namespace) {
        return text.replace("metadata: {name: web}", "metadata: {name: web, namespace: " + namespace + "}");
    }

    private static String service(String selector) {
        return "apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec:\n  ports: [{port: 80}]\n  selector: "
                + selector + "\n";
    }

    private static String deployment(String app) {
        return """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec:
              selector: {matchLabels: {app: %s}}
              template:
                metadata: {labels: {app: %s, tier: front}}
                spec: {containers: [{name: app, image: "nginx:1.27.0"}]}
            """.formatted(app, app);
    }
}
