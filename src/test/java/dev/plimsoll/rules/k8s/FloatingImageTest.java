package dev.plimsoll.rules.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FloatingImageTest {
    private static final FloatingImage RULE = new FloatingImage();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.1.152:9003/web:rocky10",
                "your/cdb:dev-latest",
                "nginx:1",
                "ghcr.io/acme/web:stable",
                "nginx:1.27"
            })
    void a_tag_that_names_no_patch_version_moves(String image) {
        assertThat(find(web(image)))
                .containsExactly("web.yaml:10 Deployment/web container=app: " + image
                        + " names neither a patch version nor a digest");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nginx:1.27.3",
                "postgres:17.2",
                "nginx:1@sha256:0123456789012345678901234567890123456789012345678901234567890123",
                "acme/web:2024-11-05",
                "acme/web:3f2a9c1"
            })
    void a_full_version_a_date_a_commit_and_a_digest_hold(String image) {
        assertThat(find(web(image))).isEmpty();
        assertThat(Audits.subjects(RULE, Map.of("web.yaml", web(image)))).isEqualTo(1);
    }

    @Test
    void no_tag_and_latest_are_another_rules() {
        assertThat(Audits.subjects(RULE, Map.of("web.yaml", web("nginx")))).isZero();
        assertThat(Audits.subjects(RULE, Map.of("web.yaml", web("nginx:latest"))))
                .isZero();
    }

    @Test
    void what_gets_deployed_counts_not_what_is_written() {
        assertThat(Audits.findings(
                        RULE,
                        Map.of(
                                "web.yaml",
                                web("web:1"),
                                "kustomization.yaml",
                                "resources: [web.yaml]\nimages: [{name: web, newTag: 1.2.3}]\n")))
                .isEmpty();
        assertThat(Audits.findings(
                        RULE,
                        Map.of(
                                "web.yaml",
                                web("web:1.2.3"),
                                "kustomization.yaml",
                                "resources: [web.yaml]\nimages: [{name: web, newTag: edge}]\n")))
                .containsExactly(
                        "kustomization.yaml:2 Deployment/web container=app: web:edge names neither a patch version"
                                + " nor a digest, deployed through the kustomization in the root folder");
    }

    @Test
    void a_variable_cannot_be_told() {
        assertThat(find(web("${IMAGE}:1"))).isEmpty();
        assertThat(Audits.unknown(RULE, Map.of("web.yaml", web("${IMAGE}:1")))).hasSize(1);
    }

    private static String web(String image) {
        return Manifests.deployment("containers: [{name: app, image: '%s'}]".formatted(image));
    }

    private static List<String> find(String text) {
        return Audits.findings(RULE, Map.of("web.yaml", text));
    }
}
