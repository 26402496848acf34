package dev.plimsoll.rules.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscoveryWithoutRbacTest {
    private static final DiscoveryWithoutRbac RULE = new DiscoveryWithoutRbac();
    private static final String MAP = """
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: config}
            data:
              prometheus.yml: |
                global: {}

                scrape_configs:
                - job_name: pods
                  kubernetes_sd_configs:
                  - role: pod
                - job_name: nodes
                  kubernetes_sd_configs:
                  - role: node
            """;
    private static final String VOLUME = "volumes: [{name: v, configMap: {name: config}}]\n";

    private static String workload(String more) {
        return Manifests.deployment(VOLUME + more + Manifests.container("")) + MAP;
    }

    private static String rights(String resources, String subject) {
        return "---\n" + Roles.role("ClusterRole", Roles.rule("", resources, "get, list, watch"))
                + Roles.binding("ClusterRoleBinding", "ClusterRole", "r", subject);
    }

    private static List<String> findings(String text) {
        return Audits.findings(RULE, Map.of("web.yaml", text));
    }

    @Test
    void it_stands_where_the_block_scalar_sets_it_up() {
        assertThat(findings(workload("")))
                .containsExactly("web.yaml:24 Deployment/web discovery: 2 of 2 kinds of objects that Deployment/web"
                        + " discovers (node, pod) may not be listed by its account default: no binding in the"
                        + " repository gives it that right");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pods, nodes | {kind: ServiceAccount, name: default, namespace: web}      | 0",
                "'\"*\"'     | {kind: ServiceAccount, name: default}                      | 0",
                "pods, nodes | {kind: Group, name: \"system:serviceaccounts\"}            | 0",
                "pods        | {kind: ServiceAccount, name: default}                      | 1",
                "pods, nodes | {kind: ServiceAccount, name: other}                        | 1",
                "pods, nodes | {kind: User, name: default}                                | 1",
            })
    void its_account_needs_the_right(String resources, String subject, int found) {
        assertThat(findings(workload("") + rights(resources, subject))).hasSize(found);
    }

    @Test
    void an_account_or_a_role_that_is_not_in_the_repository_cannot_be_judged() {
        assertThat(Audits.unknown(RULE, Map.of("web.yaml", workload("serviceAccountName: prometheus\n"))))
                .containsExactly("the account prometheus is not in the repository; its rights may be where it is");
        String elsewhere =
                Roles.binding("ClusterRoleBinding", "ClusterRole", "far", "{kind: ServiceAccount, name: default}");
        assertThat(Audits.unknown(RULE, Map.of("web.yaml", workload("") + elsewhere)))
                .containsExactly("the role far of account default is not in the repository");
        assertThat(findings(workload("") + elsewhere.replace("name: far", "name: view")))
                .isEmpty();
    }

    @Test
    void an_own_account_without_a_binding_lacks_the_right() {
        String account = "---\napiVersion: v1\nkind: ServiceAccount\nmetadata: {name: prometheus}\n";
        assertThat(findings(workload("serviceAccountName: prometheus\n") + account))
                .hasSize(1);
    }

    @Test
    void what_brings_its_own_access_or_is_mounted_by_nothing_is_not_judged() {
        String own = workload("").replaceAll("role: (pod|node)", "{role: $1, kubeconfig_file: /etc/kubeconfig}");
        assertThat(Audits.subjects(RULE, Map.of("web.yaml", own))).isZero();
        assertThat(Audits.subjects(RULE, Map.of("web.yaml", MAP))).isZero();
        String broken = workload("").replace("job_name: pods", "job_name: [");
        assertThat(Audits.subjects(RULE, Map.of("web.yaml", broken))).isZero();
    }
}
