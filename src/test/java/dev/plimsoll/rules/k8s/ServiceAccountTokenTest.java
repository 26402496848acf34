package dev.plimsoll.rules.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceAccountTokenTest {
    private static final ServiceAccountToken RULE = new ServiceAccountToken();

    private static final String BINDING =
            "apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: b}\n"
                    + "subjects: [{kind: ServiceAccount, name: %s}]\n";

    @Test
    void the_default_account_without_rights_needs_no_token() {
        assertThat(find(Manifests.deployment(Manifests.container(""))))
                .containsExactly(
                        "web.yaml:9 Deployment/web: Mounts the token of ServiceAccount default, to which nothing in"
                                + " the repository binds rights");
        assertThat(find(Manifests.deployment("serviceAccountName: default\n" + Manifests.container(""))))
                .singleElement()
                .asString()
                .startsWith("web.yaml:10 ");
    }

    @Test
    void the_pod_or_its_account_may_forbid_the_mount_and_the_pod_wins() {
        String off = "automountServiceAccountToken: false\n";
        assertThat(find(Manifests.deployment(off + Manifests.container("")))).isEmpty();
        String account = "apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: default}\n" + off;
        String web = Manifests.deployment(Manifests.container(""));
        assertThat(Audits.findings(RULE, Map.of("web.yaml", web, "sa.yaml", account)))
                .isEmpty();
        assertThat(Audits.findings(RULE, Map.of("web.yaml", web, "other/sa.yaml", account)))
                .hasSize(1);
        String on = Manifests.deployment("automountServiceAccountToken: true\n" + Manifests.container(""));
        assertThat(Audits.findings(RULE, Map.of("web.yaml", on, "sa.yaml", account)))
                .hasSize(1);
    }

    @Test
    void rights_need_the_token() {
        String web = Manifests.deployment("serviceAccountName: web\n" + Manifests.container(""));
        assertThat(Audits.unknown(RULE, Map.of("web.yaml", web))).hasSize(1);
        assertThat(Audits.unknown(RULE, Map.of("web.yaml", web, "b.yaml", BINDING.formatted("web"))))
                .isEmpty();
        assertThat(Audits.findings(
                        RULE,
                        Map.of(
                                "web.yaml",
                                Manifests.deployment(Manifests.container("")),
                                "b.yaml",
                                BINDING.formatted("default"))))
                .isEmpty();
        assertThat(Audits.findings(
                        RULE,
                        Map.of(
                                "web.yaml",
                                Manifests.deployment(Manifests.container("")),
                                "b.yaml",
                                BINDING.formatted("'system:serviceaccounts'"))))
                .isEmpty();
    }

    @Test
    void vault_may_take_the_token_for_its_login() {
        String web = Manifests.deployment(Manifests.container(""))
                .replace("{labels: {app: web}}", "{annotations: {vault.hashicorp.com/agent-inject: 'true'}}");
        assertThat(find(web)).isEmpty();
        assertThat(Audits.unknown(RULE, Map.of("web.yaml", web)))
                .containsExactly("Vault may take the token for its login");
    }

    private static List<String> find(String text) {
        return Audits.findings(RULE, Map.of("web.yaml", text));
    }
}
