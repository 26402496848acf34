package dev.plimsoll.rules.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SystemNamespaceTest {
    private static final SystemNamespace RULE = new SystemNamespace();

    @ParameterizedTest
    @ValueSource(strings = {"kube-system", "kube-public", "kube-node-lease"})
    void an_application_among_the_clusters_own_is_found(String namespace) {
        assertThat(find(in(namespace, Manifests.deployment(Manifests.container("")))))
                .containsExactly("web.yaml:4 Deployment/web: Deployment/web is deployed to " + namespace
                        + ", and nothing shows that it is part of the cluster");
    }

    @Test
    void what_is_part_of_the_cluster_holds() {
        for (String component : List.of(
                Manifests.daemonSet(Manifests.container("")),
                Manifests.deployment("priorityClassName: system-cluster-critical\n" + Manifests.container("")),
                Manifests.deployment("hostNetwork: true\n" + Manifests.container("")),
                Manifests.deployment(
                        "containers: [{name: a, image: registry.k8s.io/metrics-server/metrics-server:v0.7.2}]"))) {
            assertThat(find(in("kube-system", component))).isEmpty();
        }
    }

    @Test
    void one_that_has_rights_of_the_api_holds() {
        String binding = "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata: {name: b}\n"
                + "subjects: [{kind: ServiceAccount, name: agent, namespace: kube-system}]\n";
        String web = in("kube-system", Manifests.deployment("serviceAccountName: agent\n" + Manifests.container("")));
        assertThat(Audits.findings(RULE, Map.of("web.yaml", web, "b.yaml", binding)))
                .isEmpty();
        assertThat(find(web)).hasSize(1);
    }

    @Test
    void a_kustomization_may_move_it_there() {
        Map<String, String> files = Map.of(
                "web.yaml",
                Manifests.deployment(Manifests.container("")),
                "kustomization.yaml",
                "resources: [web.yaml]\nnamespace: kube-system\n");
        assertThat(Audits.findings(RULE, files)).hasSize(1);
    }

    private static String in(String namespace, String workload) {
        return workload.replace("  name: web\n", "  name: web\n  namespace: " + namespace + "\n");
    }

    private static List<String> find(String text) {
        return Audits.findings(RULE, Map.of("web.yaml", text));
    }
}
