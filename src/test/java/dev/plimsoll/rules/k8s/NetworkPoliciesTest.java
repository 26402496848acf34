package dev.plimsoll.rules.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Severity;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkPoliciesTest {
    private static final NoNetworkPolicy NONE = new NoNetworkPolicy();
    private static final NetworkPolicyEgress EGRESS = new NetworkPolicyEgress();
    private static final NetworkPolicyMetadataApi METADATA = new NetworkPolicyMetadataApi();
    private static final String DNS = "- ports: [{protocol: UDP, port: 53}]";
    private static final String ASKING = Objects.deployment("", "")
            .replace(
                    "image: \"nginx:1.27.0\"",
                    "image: \"nginx:1.27.0\", env: [{name: API, value: \"http://user:secret@api:9002/x\"}]");

    @Test
    void a_workload_needs_a_policy_that_selects_it() {
        assertThat(Audits.findings(NONE, Objects.file(Objects.deployment(1))))
                .singleElement()
                .asString()
                .endsWith("The repository has no NetworkPolicy");
        String other = Objects.policy("policyTypes: [Ingress]").replace("app: web", "app: db");
        assertThat(Audits.findings(NONE, Objects.file(Objects.deployment(1), other)))
                .singleElement()
                .asString()
                .endsWith("The one NetworkPolicy does not select its pods");
        assertThat(Audits.findings(NONE, Objects.file(Objects.deployment(1), Objects.policy("policyTypes: [Ingress]"))))
                .isEmpty();
    }

    @Test
    void an_empty_selector_is_for_all_pods_of_its_namespace_only() {
        String all = Objects.object("NetworkPolicy", "podSelector: {}");
        assertThat(Audits.findings(NONE, Objects.file(Objects.deployment(1), all)))
                .isEmpty();
        assertThat(Audits.findings(
                        NONE,
                        Objects.file(
                                Objects.inNamespace(Objects.deployment(1), "shop"), Objects.inNamespace(all, "other"))))
                .hasSize(1);
    }

    @Test
    void pods_in_the_network_of_their_node_are_not_asked_and_jobs_are() {
        assertThat(Audits.subjects(NONE, Objects.file(Objects.deployment("", "hostNetwork: true"))))
                .isZero();
        assertThat(Audits.findings(NONE, Map.of("job.yaml", Manifests.cronJob(Manifests.container("")))))
                .hasSize(1);
    }

    @Test
    void policies_of_cilium_count_and_those_of_calico_cannot_be_told() {
        String cilium = """
                apiVersion: cilium.io/v2
                kind: %s
                metadata: {name: web, namespace: other}
                spec: {endpointSelector: {matchLabels: {"k8s:app": web}}}
                """;
        String web = Objects.inNamespace(Objects.deployment(1), "shop");
        assertThat(Audits.findings(NONE, Objects.file(web, cilium.formatted("CiliumNetworkPolicy"))))
                .hasSize(1);
        assertThat(Audits.findings(NONE, Objects.file(web, cilium.formatted("CiliumClusterwideNetworkPolicy"))))
                .isEmpty();
        String calico =
                "apiVersion: projectcalico.org/v3\nkind: GlobalNetworkPolicy\nmetadata: {name: all}\nspec: {}\n";
        assertThat(Audits.unknown(NONE, Objects.file(web, calico)))
                .containsExactly("GlobalNetworkPolicy/all may select it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- {}                                                             | 1",
                "- to: []                                                         | 1",
                "- to: [{ipBlock: {cidr: 0.0.0.0/0}}]                             | 1",
                "- to: [{ipBlock: {cidr: '::/0'}}]                                | 1",
                "- to: [{ipBlock: {cidr: 0.0.0.0/0, except: [10.0.0.0/8]}}]       | 0",
                "- {to: [{ipBlock: {cidr: 0.0.0.0/0}}], ports: [{port: 443}]}     | 0",
                "- ports: [{port: 443}]                                           | 0",
                "- to: [{podSelector: {}}]                                        | 0",
            })
    void egress_is_open_where_a_rule_allows_everything(String rule, int findings) {
        Map<String, String> files =
                Objects.file(Objects.deployment(1), Objects.policy("policyTypes: [Egress]\negress:\n" + rule));
        assertThat(Audits.findings(EGRESS, files)).hasSize(findings);
        assertThat(Audits.of(EGRESS, files).findings())
                .extracting(Finding::severity)
                .containsOnly(findings == 0 ? new Severity[0] : new Severity[] {Severity.MEDIUM});
    }

    @Test
    void a_policy_that_is_about_ingress_alone_weighs_less_and_only_where_no_other_limits_egress() {
        String ingress = Objects.policy("policyTypes: [Ingress]");
        assertThat(Audits.of(EGRESS, Objects.file(Objects.deployment(1), ingress))
                        .findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.LOW);
        String egress = Objects.policy("egress:\n- to: [{podSelector: {}}]").replace("{name: web}", "{name: egress}");
        assertThat(Audits.findings(EGRESS, Objects.file(Objects.deployment(1), ingress, egress)))
                .isEmpty();
    }

    @Test
    void what_two_policies_leave_open_is_told_once_of_the_wider_one() {
        String all = Objects.object("NetworkPolicy", "podSelector: {}").replace("{name: web}", "{name: all}");
        assertThat(Audits.findings(EGRESS, Objects.file(Objects.deployment(1), Objects.policy("ingress: []"), all)))
                .singleElement()
                .asString()
                .contains("NetworkPolicy/all: ", "1 of the 1 workloads that it selects: Deployment/web");
    }

    @Test
    void dns_alone_is_too_little_for_a_pod_that_is_told_whom_to_ask() {
        String policy = Objects.policy("policyTypes: [Ingress, Egress]\ningress: []\negress:\n" + DNS
                + "\n# - to:\n#     - ipBlock: {cidr: 10.0.0.1/32}\n");
        assertThat(Audits.findings(EGRESS, Objects.file(ASKING, policy)))
                .singleElement()
                .asString()
                .endsWith("NetworkPolicy/web: Denies all egress but DNS: 1 of 1 workloads can't reach what they connect"
                        + " to (Deployment/web: API, api:9002); 1 rule stands in a comment");
        assertThat(Audits.findings(EGRESS, Objects.file(Objects.deployment(1), policy)))
                .isEmpty();
    }

    @Test
    void egress_in_policy_types_without_rules_denies_everything() {
        assertThat(Audits.findings(EGRESS, Objects.file(ASKING, Objects.policy("policyTypes: [Egress]"))))
                .singleElement()
                .asString()
                .contains("Denies all egress: 1 of 1");
        assertThat(Audits.findings(EGRESS, Objects.file(ASKING, Objects.policy("policyTypes: [Egress]\negress: []"))))
                .hasSize(1);
    }

    @Test
    void the_url_may_stand_in_a_config_map() {
        String taking = Objects.deployment("", "").replace("image:", "envFrom: [{configMapRef: {name: web}}], image:");
        String map =
                "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web}\ndata: {API: \"https://api.example.org\"}\n";
        assertThat(Audits.findings(EGRESS, Objects.file(taking, map, Objects.policy("policyTypes: [Egress]"))))
                .singleElement()
                .asString()
                .contains("API, api.example.org");
    }

    @Test
    void another_policy_may_open_what_a_default_one_closes() {
        String deny = Objects.object("NetworkPolicy", "podSelector: {}\npolicyTypes: [Egress]");
        String allow = Objects.policy("egress:\n- to: [{podSelector: {}}]").replace("{name: web}", "{name: allow}");
        assertThat(Audits.findings(EGRESS, Objects.file(ASKING, deny))).hasSize(1);
        assertThat(Audits.findings(EGRESS, Objects.file(ASKING, deny, allow))).isEmpty();
    }

    @Test
    void a_default_policy_without_a_namespace_is_not_for_other_folders() {
        Map<String, String> files = new HashMap<>();
        files.put("a/deny.yaml", Objects.object("NetworkPolicy", "podSelector: {}\npolicyTypes: [Egress]"));
        files.put("b/web.yaml", ASKING);
        assertThat(Audits.findings(EGRESS, files)).isEmpty();
        files.put("a/web.yaml", ASKING);
        assertThat(Audits.findings(EGRESS, files)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{cidr: 0.0.0.0/0}                                            |                          | 1",
                "{cidr: 0.0.0.0/0, except: [10.0.0.0/8]}                      |                          | 1",
                "{cidr: 0.0.0.0/0, except: [169.254.169.254/32]}              |                          | 0",
                "{cidr: 0.0.0.0/0, except: [169.254.0.0/16]}                  |                          | 0",
                "{cidr: 169.254.169.254/32}                                   |                          | 1",
                "{cidr: 10.0.0.0/8}                                           |                          | 0",
                "{cidr: 0.0.0.0/0}                                            | {port: 443}              | 0",
                "{cidr: 0.0.0.0/0}                                            | {port: 80}               | 1",
                "{cidr: 0.0.0.0/0}                                            | {port: 1, endPort: 100}  | 1",
                "{cidr: 0.0.0.0/0}                                            | {protocol: UDP, port: 80}| 0",
                "{cidr: nonsense}                                             |                          | 0",
                "{cidr: 0.0.0.0/99}                                           |                          | 0",
            })
    void a_block_that_has_the_metadata_address_reaches_it(String block, String port, int findings) {
        String ports = port == null ? "" : "\n  ports: [" + port + "]";
        assertThat(Audits.findings(
                        METADATA, Objects.file(Objects.policy("egress:\n- to: [{ipBlock: " + block + "}]" + ports))))
                .hasSize(findings);
    }

    @ParameterizedTest
    @ValueSource(strings = {"policyTypes: [Ingress]\negress: [{to: [{ipBlock: {cidr: 0.0.0.0/0}}]}]", "ingress: []"})
    void a_policy_that_is_not_about_egress_is_not_judged(String spec) {
        assertThat(Audits.subjects(METADATA, Objects.file(Objects.policy(spec))))
                .isZero();
    }
}
