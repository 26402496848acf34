package dev.plimsoll.rules.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaceholderSecretTest {
    private static final PlaceholderSecret RULE = new PlaceholderSecret();

    private static final String SECRET =
            "apiVersion: v1\nkind: Secret\nmetadata: {name: web}\nstringData:\n  user: app\n  password: CHANGE_ME\n";
    private static final String RESOURCES = "resources: [secret-template.yaml]\n";

    @Test
    void being_deployed_is_what_counts_not_the_name_of_the_file() {
        assertThat(Audits.subjects(RULE, Map.of("base/secret-template.yaml", SECRET)))
                .isZero();
        Map<String, String> files = Map.of(
                "base/secret-template.yaml",
                SECRET,
                "base/kustomization.yaml",
                RESOURCES,
                "overlays/prod/kustomization.yaml",
                "resources: [../../base]\n",
                "overlays/dev/kustomization.yaml",
                "resources: [../../base]\n");
        assertThat(Audits.findings(RULE, files))
                .containsExactly(
                        "base/secret-template.yaml:6 Secret/web: Placeholders: 1 of 2 values (password); deployed"
                                + " by the kustomization in overlays/dev, overlays/prod");
    }

    @Test
    void the_advice_names_the_file() {
        Map<String, String> files =
                Map.of("prod/secret.yaml", SECRET, "prod/kustomization.yaml", "resources: [secret.yaml]\n");
        assertThat(Audits.of(RULE, files).findings())
                .singleElement()
                .matches(finding ->
                        finding.problem().fix().orElse("").startsWith("Take secret.yaml out of what is deployed"));
    }

    @Test
    void what_applies_it_again_and_again_is_named() {
        String argo = "apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: shop}\n"
                + "spec: {source: {path: base}, syncPolicy: {automated: {selfHeal: true}}}\n";
        assertThat(Audits.findings(RULE, Map.of("base/secret.yaml", SECRET, "argo.yaml", argo)))
                .containsExactly("base/secret.yaml:6 Secret/web: Placeholders: 1 of 2 values (password); applied by"
                        + " Application/shop");
    }

    @Test
    void what_only_development_deploys_is_not_judged() {
        Map<String, String> files = Map.of(
                "base/secret-template.yaml", SECRET,
                "base/kustomization.yaml", RESOURCES,
                "overlays/dev/kustomization.yaml", "resources: [../../base]\n");
        assertThat(Audits.subjects(RULE, files)).isZero();
    }

    @Test
    void real_values_and_references_are_no_placeholders() {
        for (String value : List.of("orchard-lantern-58", "${PASSWORD}", "''")) {
            Map<String, String> files =
                    Map.of("secret-template.yaml", SECRET.replace("CHANGE_ME", value), "kustomization.yaml", RESOURCES);
            assertThat(Audits.findings(RULE, files)).isEmpty();
            assertThat(Audits.subjects(RULE, files)).isEqualTo(1);
        }
    }

    @Test
    void a_patch_may_bring_the_values_or_delete_it() {
        for (String patch : List.of("stringData: {password: x}", "$patch: delete")) {
            Map<String, String> files = Map.of(
                    "secret-template.yaml",
                    SECRET,
                    "kustomization.yaml",
                    RESOURCES + "patches:\n- patch: |-\n    kind: Secret\n    metadata: {name: web}\n    " + patch
                            + "\n");
            assertThat(Audits.findings(RULE, files)).isEmpty();
            assertThat(Audits.unknown(RULE, files)).hasSize(1);
        }
    }

    @Test
    void what_a_kustomization_generates_is_deployed() {
        String kustomization = "secretGenerator:\n- name: web\n  literals: [password=CHANGE_ME]\n";
        assertThat(Audits.findings(RULE, Map.of("prod/kustomization.yaml", kustomization)))
                .containsExactly(
                        "prod/kustomization.yaml:3 Secret/web: Placeholders: 1 of 1 values (password); deployed by"
                                + " the kustomization in prod");
        assertThat(Audits.subjects(RULE, Map.of("dev/kustomization.yaml", kustomization)))
                .isZero();
    }
}
