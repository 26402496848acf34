package dev.plimsoll.rules.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DefaultNamespaceTest {
    private static final DefaultNamespace RULE = new DefaultNamespace();

    @Test
    void default_is_found_and_another_one_holds() {
        assertThat(find(web("default")))
                .containsExactly("web.yaml:4 Deployment/web: Deployment/web is deployed to the namespace default");
        assertThat(find(web("shop"))).isEmpty();
        assertThat(Audits.unknown(RULE, Map.of("web.yaml", web("shop")))).isEmpty();
    }

    @Test
    void without_one_whoever_applies_it_chooses() {
        String text = Manifests.deployment(Manifests.container(""));
        assertThat(find(text)).isEmpty();
        assertThat(Audits.unknown(RULE, Map.of("web.yaml", text)))
                .containsExactly("no file names its namespace: whoever applies it chooses");
    }

    @Test
    void the_kustomization_may_set_it() {
        String kustomization = "resources: [web.yaml]\nnamespace: %s\n";
        assertThat(Audits.findings(
                        RULE,
                        Map.of("web.yaml", web("default"), "kustomization.yaml", kustomization.formatted("shop"))))
                .isEmpty();
        assertThat(Audits.findings(
                        RULE,
                        Map.of("web.yaml", web("shop"), "kustomization.yaml", kustomization.formatted("default"))))
                .hasSize(1);
    }

    @Test
    void flux_may_force_it_and_argo_cd_fill_it_in() {
        String flux = "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: shop}\n"
                + "spec: {path: ./k8s/, targetNamespace: shop}\n";
        String argo = "apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: shop}\n"
                + "spec: {source: {path: k8s}, destination: {namespace: shop}}\n";
        assertThat(Audits.findings(RULE, Map.of("k8s/web.yaml", web("default"), "flux.yaml", flux)))
                .isEmpty();
        assertThat(Audits.findings(RULE, Map.of("k8s/web.yaml", web("default"), "argo.yaml", argo)))
                .hasSize(1);
        assertThat(Audits.unknown(
                        RULE, Map.of("k8s/web.yaml", Manifests.deployment(Manifests.container("")), "argo.yaml", argo)))
                .isEmpty();
    }

    @Test
    void samples_and_development_are_not_judged() {
        assertThat(Audits.subjects(RULE, Map.of("examples/web.yaml", web("default"))))
                .isZero();
        assertThat(Audits.subjects(RULE, Map.of("k8s/dev/web.yaml", web("default"))))
                .isZero();
    }

    private static String web(String namespace) {
        return Manifests.deployment(Manifests.container(""))
                .replace("  name: web\n", "  name: web\n  namespace: " + namespace + "\n");
    }

    private static List<String> find(String text) {
        return Audits.findings(RULE, Map.of("web.yaml", text));
    }
}
