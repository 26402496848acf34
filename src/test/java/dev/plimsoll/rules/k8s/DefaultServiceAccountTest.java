package dev.plimsoll.rules.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DefaultServiceAccountTest {
    private static final DefaultServiceAccount RULE = new DefaultServiceAccount();

    private static final String BINDING =
            "apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: b}\n"
                    + "subjects: [{kind: ServiceAccount, name: default%s}]\n";

    @Test
    void rights_of_the_default_account_are_everybodys() {
        assertThat(Audits.findings(
                        RULE,
                        Map.of(
                                "web.yaml",
                                Manifests.deployment(Manifests.container("")),
                                "b.yaml",
                                BINDING.formatted(""))))
                .containsExactly(
                        "web.yaml:9 Deployment/web: Runs as ServiceAccount default, to which RoleBinding/b binds rights");
    }

    @Test
    void without_rights_or_with_an_account_of_its_own_it_holds() {
        assertThat(find(Manifests.deployment(Manifests.container("")))).isEmpty();
        String own = Manifests.deployment("serviceAccountName: web\n" + Manifests.container(""));
        assertThat(Audits.findings(RULE, Map.of("web.yaml", own, "b.yaml", BINDING.formatted(""))))
                .isEmpty();
    }

    @Test
    void another_namespaces_default_account_is_another() {
        String web = Manifests.deployment(Manifests.container(""))
                .replace("  name: web\n", "  name: web\n  namespace: shop\n");
        assertThat(Audits.findings(RULE, Map.of("web.yaml", web, "b.yaml", BINDING.formatted(", namespace: other"))))
                .isEmpty();
        assertThat(Audits.findings(RULE, Map.of("web.yaml", web, "b.yaml", BINDING.formatted(", namespace: shop"))))
                .hasSize(1);
    }

    private static List<String> find(String text) {
        return Audits.findings(RULE, Map.of("web.yaml", text));
    }
}
