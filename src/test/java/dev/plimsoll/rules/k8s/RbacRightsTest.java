package dev.plimsoll.rules.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.plimsoll.Audits;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.Severity;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What all rules about rights do with roles that name a resource. */
class RbacRightsTest {
    private static final String ADMISSION = "admissionregistration.k8s.io";
    private static final String RBAC = "rbac.authorization.k8s.io";

    static Stream<Arguments> found() {
        return Stream.of(
                arguments(new RbacSecrets(), "", "secrets", "get", Severity.MEDIUM),
                arguments(new RbacSecrets(), "", "configmaps, secrets", "list", Severity.MEDIUM),
                arguments(new RbacSecrets(), "*", "secrets", "watch", Severity.MEDIUM),
                arguments(new RbacSecrets(), "", "secrets", "\"*\"", Severity.MEDIUM),
                arguments(new RbacExec(), "", "pods/exec", "create", Severity.MEDIUM),
                arguments(new RbacExec(), "", "pods/exec", "get", Severity.MEDIUM),
                arguments(new RbacExec(), "", "\"*/exec\"", "create", Severity.MEDIUM),
                arguments(new RbacExec(), "", "pods/attach", "create", Severity.MEDIUM),
                arguments(new RbacExec(), "", "pods/portforward", "create", Severity.MEDIUM),
                arguments(new RbacExec(), "", "pods/ephemeralcontainers", "patch", Severity.MEDIUM),
                arguments(new RbacEscalation(), RBAC, "clusterroles", "escalate", Severity.HIGH),
                arguments(new RbacEscalation(), RBAC, "roles", "bind", Severity.HIGH),
                arguments(new RbacEscalation(), "", "users, groups", "impersonate", Severity.HIGH),
                arguments(new RbacEscalation(), "", "serviceaccounts", "impersonate", Severity.HIGH),
                arguments(new RbacEscalation(), RBAC, "rolebindings", "create", Severity.MEDIUM),
                arguments(new RbacEscalation(), RBAC, "rolebindings", "\"*\"", Severity.MEDIUM),
                arguments(new RbacEscalation(), RBAC, "roles", "\"*\"", Severity.HIGH),
                arguments(new RbacWorkloads(), "", "pods", "create", Severity.MEDIUM),
                arguments(new RbacWorkloads(), "batch", "cronjobs", "patch", Severity.MEDIUM),
                arguments(new RbacNodeProxy(), "", "nodes/proxy", "get", Severity.MEDIUM),
                arguments(new RbacAdmission(), ADMISSION, "validatingwebhookconfigurations", "update", Severity.MEDIUM),
                arguments(
                        new RbacAdmission(),
                        "certificates.k8s.io",
                        "certificatesigningrequests/approval",
                        "update",
                        Severity.MEDIUM),
                arguments(new RbacTokens(), "", "serviceaccounts/token", "create", Severity.MEDIUM),
                arguments(new RbacStorage(), "", "persistentvolumes", "create", Severity.LOW),
                arguments(new RbacNetwork(), "networking.k8s.io", "networkpolicies", "delete", Severity.LOW),
                arguments(new RbacNetwork(), "extensions", "networkpolicies", "patch", Severity.LOW),
                arguments(new RbacNetwork(), "", "configmaps", "update", Severity.LOW),
                arguments(new RbacDestructive(), "*", "\"*\"", "delete", Severity.LOW),
                arguments(new RbacDestructive(), "events.k8s.io", "events", "deletecollection", Severity.LOW));
    }

    @ParameterizedTest
    @MethodSource("found")
    void a_right_in_all_namespaces_is_found(Rule<?> rule, String group, String resources, String verbs, Severity how) {
        assertThat(Roles.severities(rule, Roles.everywhere(Roles.rule(group, resources, verbs))))
                .containsExactly(how);
    }

    static Stream<Arguments> held() {
        return Stream.of(
                arguments(new RbacSecrets(), "", "secrets", "create, delete"),
                arguments(new RbacSecrets(), "", "configmaps", "get"),
                arguments(new RbacSecrets(), "external-secrets.io", "secrets", "get"),
                arguments(new RbacExec(), "", "pods, pods/log", "get, create"),
                arguments(new RbacExec(), "", "pods/exec", "delete"),
                arguments(new RbacEscalation(), RBAC, "roles, rolebindings", "get, list, delete"),
                arguments(new RbacEscalation(), "iam.example.org", "roles", "bind"),
                arguments(new RbacWorkloads(), "apps", "deployments", "get, delete"),
                arguments(new RbacWorkloads(), "apps", "deployments/scale, deployments/status", "update"),
                arguments(new RbacWorkloads(), "argoproj.io", "jobs", "create"),
                arguments(new RbacNodeProxy(), "", "nodes, nodes/metrics, services/proxy", "get"),
                arguments(new RbacAdmission(), ADMISSION, "mutatingwebhookconfigurations", "get, list"),
                arguments(new RbacAdmission(), "certificates.k8s.io", "certificatesigningrequests", "update"),
                arguments(new RbacTokens(), "", "serviceaccounts", "create"),
                arguments(new RbacStorage(), "", "persistentvolumeclaims", "create"),
                arguments(new RbacStorage(), "", "persistentvolumes", "get, patch"),
                arguments(new RbacNetwork(), "cilium.io", "networkpolicies", "delete"),
                arguments(new RbacNetwork(), "", "configmaps", "get, create"),
                arguments(new RbacDestructive(), "", "pods", "delete"),
                arguments(new RbacDestructive(), "argoproj.io", "\"*\"", "delete"),
                arguments(new RbacDestructive(), "", "events", "create, patch"));
    }

    @ParameterizedTest
    @MethodSource("held")
    void another_verb_resource_or_api_group_holds(Rule<?> rule, String group, String resources, String verbs) {
        String text = Roles.everywhere(Roles.rule(group, resources, verbs));
        assertThat(Roles.severities(rule, text)).isEmpty();
        assertThat(Audits.subjects(rule, Map.of("rbac.yaml", text))).isEqualTo(1);
    }

    @Test
    void a_role_that_nothing_binds_is_less_grave() {
        String rule = Roles.rule("", "secrets", "get");
        assertThat(Roles.severities(new RbacSecrets(), Roles.role("ClusterRole", rule)))
                .containsExactly(Severity.LOW);
        String bound = Roles.role("ClusterRole", rule) + Roles.binding("RoleBinding", "ClusterRole");
        assertThat(Roles.severities(new RbacSecrets(), bound)).containsExactly(Severity.MEDIUM);
        String other = Roles.role("ClusterRole", rule) + Roles.binding("RoleBinding", "Role");
        assertThat(Roles.severities(new RbacSecrets(), other)).containsExactly(Severity.LOW);
    }

    @Test
    void a_binding_of_another_namespace_does_not_bind_a_role() {
        String role = Roles.role("Role", Roles.rule("", "secrets", "get"))
                .replace("  name: r\n", "  name: r\n  namespace: web\n");
        String binding = Roles.binding("RoleBinding", "Role");
        assertThat(Roles.severities(new RbacSecrets(), role + binding)).containsExactly(Severity.MEDIUM);
        String elsewhere = binding.replace("  name: b\n", "  name: b\n  namespace: other\n");
        assertThat(Roles.severities(new RbacSecrets(), role + elsewhere)).containsExactly(Severity.LOW);
    }

    @Test
    void the_names_of_objects_narrow_a_right() {
        String named = "{apiGroups: [\"\"], resources: [secrets], verbs: [get], resourceNames: [web-tls]}";
        assertThat(Roles.severities(new RbacSecrets(), Roles.everywhere(named))).isEmpty();
        String dns = "{apiGroups: [\"\"], resources: [configmaps], verbs: [update], resourceNames: [coredns]}";
        assertThat(Roles.severities(new RbacNetwork(), Roles.everywhere(dns))).containsExactly(Severity.LOW);
        String bind = "{apiGroups: [%s], resources: [clusterroles], verbs: [bind], resourceNames: [%s]}";
        assertThat(Roles.severities(new RbacEscalation(), Roles.everywhere(bind.formatted(RBAC, "cluster-admin"))))
                .containsExactly(Severity.HIGH);
        assertThat(Roles.severities(new RbacEscalation(), Roles.everywhere(bind.formatted(RBAC, "view"))))
                .isEmpty();
    }

    @Test
    void what_a_wildcard_allows_is_one_fault_and_the_wildcards_own() {
        String all = Roles.everywhere(Roles.rule("*", "\"*\"", "\"*\""));
        assertThat(Audits.subjects(new RbacSecrets(), Map.of("rbac.yaml", all))).isZero();
        assertThat(Roles.severities(new RbacDestructive(), all)).isEmpty();
        assertThat(Roles.severities(new WildcardRbac(), all)).containsExactly(Severity.MEDIUM);
        String own = Roles.rule("example.org", "\"*\"", "\"*\"") + "\n  - " + Roles.rule("", "secrets", "get");
        assertThat(Roles.severities(new RbacSecrets(), Roles.everywhere(own))).containsExactly(Severity.MEDIUM);
    }

    @Test
    void a_role_that_another_takes_in_reaches_as_far_as_that_one() {
        String part = Roles.role("ClusterRole", Roles.rule("", "secrets", "get"))
                .replace("  name: r\n", "  name: r\n  labels: {example.org/part: \"true\"}\n");
        String whole = "---\n"
                + Roles.role("ClusterRole", Roles.rule("", "pods", "get")).replace("  name: r\n", "  name: whole\n")
                + "aggregationRule: {clusterRoleSelectors: [{matchLabels: {example.org/part: \"true\"}}]}\n";
        String binding = Roles.binding("ClusterRoleBinding", "ClusterRole", "whole", "{kind: User, name: jo}");
        assertThat(Roles.severities(new RbacSecrets(), part + whole)).containsExactly(Severity.LOW);
        assertThat(Roles.severities(new RbacSecrets(), part + whole + binding)).containsExactly(Severity.MEDIUM);
        String shipped = part.replace("example.org/part", "rbac.authorization.k8s.io/aggregate-to-view");
        assertThat(Roles.severities(new RbacSecrets(), shipped)).containsExactly(Severity.MEDIUM);
    }

    @Test
    void the_name_service_lies_in_one_namespace() {
        String role = Roles.role("Role", Roles.rule("", "configmaps", "update"));
        String bound = role + Roles.binding("RoleBinding", "Role");
        assertThat(Roles.severities(new RbacNetwork(), bound)).isEmpty();
        assertThat(Roles.severities(
                        new RbacNetwork(),
                        bound.replace("  name: r\nrules", "  name: r\n  namespace: kube-system\nrules")))
                .containsExactly(Severity.LOW);
    }

    @Test
    void what_only_shows_something_is_of_the_least_gravity() {
        String text = Roles.everywhere(Roles.rule("", "secrets", "get"));
        assertThat(Audits.of(new RbacSecrets(), Map.of("examples/rbac.yaml", text))
                        .findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.LOW);
    }

    @Test
    void workloads_of_one_namespace_are_for_its_deployer_to_change() {
        String rule = Roles.rule("apps", "deployments", "patch");
        String bound = Roles.role("Role", rule) + Roles.binding("RoleBinding", "Role");
        assertThat(Roles.severities(new RbacWorkloads(), bound)).containsExactly(Severity.LOW);
    }

    @Test
    void it_says_what_is_allowed_how_far_and_to_whom() {
        String rules = Roles.rule("", "secrets", "get, list, create") + "\n  - " + Roles.rule("", "pods", "get");
        assertThat(Audits.findings(new RbacSecrets(), Map.of("rbac.yaml", Roles.everywhere(rules))))
                .containsExactly(
                        "rbac.yaml:6 ClusterRole/r: Allows get, list on secrets in all namespaces (1 of 2 rules)");
        assertThat(Audits.of(new RbacSecrets(), Map.of("rbac.yaml", Roles.everywhere(rules)))
                        .findings()
                        .get(0)
                        .problem()
                        .related())
                .singleElement()
                .satisfies(related ->
                        assertThat(related.toString()).contains("ClusterRoleBinding/b gives it to ServiceAccount/app"));
    }

    @Test
    void what_is_no_role_of_kubernetes_is_not_judged() {
        String other = Roles.role("Role", Roles.rule("", "secrets", "get"))
                .replace("rbac.authorization.k8s.io/v1", "iam.example.org/v1");
        String nameless = Roles.role("Role", Roles.rule("", "secrets", "get")).replace("  name: r\n", "  labels: {}\n");
        String broken = Roles.role("Role", "{resources: secrets, verbs: get, apiGroups: {}}");
        for (String text : List.of(other, nameless, broken)) {
            assertThat(Roles.severities(new RbacSecrets(), text)).isEmpty();
        }
    }
}
