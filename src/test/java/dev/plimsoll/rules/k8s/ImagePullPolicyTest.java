package dev.plimsoll.rules.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImagePullPolicyTest {
    private static final ImagePullPolicy RULE = new ImagePullPolicy();

    @ParameterizedTest
    @CsvSource({
        "nginx,         IfNotPresent, 1",
        "nginx:latest,  Never,        1",
        "nginx:1,       IfNotPresent, 1",
        "nginx:1,       Always,       0",
        "nginx:1.27.3,  IfNotPresent, 0",
        "nginx:1.27.3,  Never,        0",
    })
    void a_moving_tag_wants_to_be_pulled_again(String image, String policy, int findings) {
        assertThat(find(web(image, policy))).hasSize(findings);
    }

    @Test
    void a_digest_is_right_with_any_policy() {
        String digest = "nginx@sha256:0123456789012345678901234567890123456789012345678901234567890123";
        assertThat(find(web(digest, "Never"))).isEmpty();
    }

    @Test
    void what_gets_deployed_counts() {
        assertThat(Audits.findings(
                        RULE,
                        Map.of(
                                "web.yaml",
                                web("web", "IfNotPresent"),
                                "kustomization.yaml",
                                "resources: [web.yaml]\nimages: [{name: web, newTag: 1.2.3}]\n")))
                .isEmpty();
    }

    @Test
    void without_a_policy_or_with_an_image_that_is_filled_in_nothing_is_found() {
        assertThat(Audits.subjects(
                        RULE, Map.of("web.yaml", Manifests.deployment("containers: [{name: app, image: nginx}]"))))
                .isZero();
        assertThat(Audits.unknown(RULE, Map.of("web.yaml", web("${IMAGE}", "Never"))))
                .hasSize(1);
    }

    private static String web(String image, String policy) {
        return Manifests.deployment(
                "containers: [{name: app, image: '%s', imagePullPolicy: %s}]".formatted(image, policy));
    }

    private static List<String> find(String text) {
        return Audits.findings(RULE, Map.of("web.yaml", text));
    }
}
