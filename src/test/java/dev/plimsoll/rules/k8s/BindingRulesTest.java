package dev.plimsoll.rules.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import dev.plimsoll.audit.Severity;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BindingRulesTest {
    private static final ClusterAdmin ADMIN = new ClusterAdmin();
    private static final AnonymousBinding ANONYMOUS = new AnonymousBinding();
    private static final String ACCOUNT = "{kind: ServiceAccount, name: app, namespace: web}";

    @ParameterizedTest
    @CsvSource({
        "ClusterRoleBinding, ClusterRole, cluster-admin, HIGH",
        "RoleBinding,        ClusterRole, cluster-admin, MEDIUM",
    })
    void the_administrator_of_the_cluster_or_of_a_namespace(String kind, String roleKind, String role, Severity how) {
        assertThat(Roles.severities(ADMIN, Roles.binding(kind, roleKind, role, ACCOUNT)))
                .containsExactly(how);
    }

    @ParameterizedTest
    @CsvSource({
        "ClusterRoleBinding, ClusterRole, cluster-administration",
        "ClusterRoleBinding, ClusterRole, admin",
        "RoleBinding,        Role,        cluster-admin",
    })
    void other_roles_hold(String kind, String roleKind, String role) {
        assertThat(Roles.severities(ADMIN, Roles.binding(kind, roleKind, role, ACCOUNT)))
                .isEmpty();
    }

    @Test
    void what_kubernetes_itself_binds_and_a_binding_to_nobody_hold() {
        String masters = "{kind: Group, name: \"system:masters\"}";
        assertThat(Roles.severities(
                        ADMIN, Roles.binding("ClusterRoleBinding", "ClusterRole", "cluster-admin", masters)))
                .isEmpty();
        assertThat(Roles.severities(ADMIN, Roles.binding("ClusterRoleBinding", "ClusterRole", "cluster-admin", "")))
                .isEmpty();
    }

    @Test
    void a_role_that_allows_everything_is_the_administrator_by_another_name() {
        String text = Roles.everywhere(Roles.rule("*", "\"*\"", "\"*\""));
        assertThat(Audits.findings(ADMIN, Map.of("rbac.yaml", text)))
                .containsExactly(
                        "rbac.yaml:14 ClusterRoleBinding/b: ServiceAccount/app, by r: every right on everything"
                                + " in the cluster");
        assertThat(Roles.severities(ADMIN, Roles.everywhere(Roles.rule("apps", "\"*\"", "\"*\""))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "User,           system:anonymous,       view,                       CRITICAL",
        "Group,          system:unauthenticated, view,                       CRITICAL",
        "Group,          system:unauthenticated, system:public-info-viewer,  LOW",
        "Group,          system:unauthenticated, system:discovery,           LOW",
        "ServiceAccount, system:anonymous,       view,                       ",
        "Group,          system:authenticated,   view,                       ",
        "User,           anonymous,              view,                       ",
    })
    void who_needs_no_login(String kind, String name, String role, Severity how) {
        String subjects = "{kind: %s, name: \"%s\"}, %s".formatted(kind, name, ACCOUNT);
        String text = Roles.binding("ClusterRoleBinding", "ClusterRole", "\"" + role + "\"", subjects);
        assertThat(Roles.severities(ANONYMOUS, text))
                .isEqualTo(how == null ? java.util.List.of() : java.util.List.of(how));
    }
}
