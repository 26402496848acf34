package dev.plimsoll.rules.k8s;

import dev.plimsoll.Audits;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.Severity;
import java.util.List;
import java.util.Map;

/** Roles and bindings for tests. */
final class Roles {
    private static final String VERSION = "apiVersion: rbac.authorization.k8s.io/v1\n";

    private Roles() {}

    /** A role named r of one rule, written as a flow mapping whose place is line 6. */
    static String role(String kind, String rule) {
        return VERSION + "kind: " + kind + "\nmetadata:\n  name: r\nrules:\n  - " + rule + "\n";
    }

    static String rule(String group, String resources, String verbs) {
        return "{apiGroups: [\"%s\"], resources: [%s], verbs: [%s]}".formatted(group, resources, verbs);
    }

    /** A binding of a role named r to a service account. */
    static String binding(String kind, String roleKind) {
        return binding(kind, roleKind, "r", "{kind: ServiceAccount, name: app, namespace: web}");
    }

    static String binding(String kind, String roleKind, String role, String subjects) {
        return "---\n" + VERSION + "kind: " + kind + "\nmetadata:\n  name: b\nroleRef:\n  kind: " + roleKind
                + "\n  name: " + role + "\nsubjects: [" + subjects + "]\n";
    }

    /** A ClusterRole of this rule that is bound in all namespaces. */
    static String everywhere(String rule) {
        return role("ClusterRole", rule) + binding("ClusterRoleBinding", "ClusterRole");
    }

    static List<Severity> severities(Rule<?> rule, String text) {
        return Audits.of(rule, Map.of("rbac.yaml", text)).findings().stream()
                .map(Finding::severity)
                .toList();
    }
}
