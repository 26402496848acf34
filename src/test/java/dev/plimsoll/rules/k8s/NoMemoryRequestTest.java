package dev.plimsoll.rules.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoMemoryRequestTest {
    private static final NoMemoryRequest RULE = new NoMemoryRequest();

    @Test
    void without_one_nothing_is_set_aside() {
        assertThat(find(Manifests.deployment(Manifests.container("resources: {requests: {cpu: 1}}"))))
                .singleElement()
                .asString()
                .startsWith("web.yaml:11 Deployment/web container=app: No ");
        assertThat(find(Manifests.deployment(Manifests.container("resources: {requests: {memory: 0}}"))))
                .hasSize(1);
    }

    @Test
    void a_limit_alone_implies_the_request() {
        assertThat(find(Manifests.deployment(Manifests.container("resources: {limits: {memory: 512Mi}}"))))
                .isEmpty();
        assertThat(find(Manifests.deployment(Manifests.container("resources: {requests: {memory: 512Mi}}"))))
                .isEmpty();
    }

    @Test
    void the_pods_own_request_is_for_all_its_containers() {
        String pod = "resources: {requests: {memory: 512Mi}}\n" + Manifests.container("");
        assertThat(find(Manifests.deployment(pod))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"defaultRequest", "default", "max", "min"})
    void a_limit_range_of_the_namespace_gives_one(String field) {
        String range = "apiVersion: v1\nkind: LimitRange\nmetadata: {name: r}\nspec:\n  limits:\n"
                + "  - {type: Container, %s: {memory: 512Mi}}\n".formatted(field);
        String web = Manifests.deployment(Manifests.container(""));
        assertThat(Audits.findings(RULE, Map.of("web.yaml", web, "range.yaml", range)))
                .isEmpty();
        assertThat(Audits.findings(RULE, Map.of("web.yaml", web, "range.yaml", range.replace("Container", "Pod"))))
                .hasSize(1);
        assertThat(Audits.findings(RULE, Map.of("web.yaml", web, "other/range.yaml", range)))
                .hasSize(1);
    }

    @Test
    void a_patch_of_every_overlay_may_set_it() {
        Map<String, String> files = Map.of(
                "web.yaml",
                Manifests.deployment(Manifests.container("")),
                "kustomization.yaml",
                "resources: [web.yaml]\npatches: [{path: p.yaml}]\n",
                "p.yaml",
                Manifests.deployment("containers: [{name: app, resources: {requests: {memory: 512Mi}}}]"));
        assertThat(Audits.findings(RULE, files)).isEmpty();
        assertThat(Audits.unknown(RULE, files)).hasSize(1);
    }

    private static List<String> find(String text) {
        return Audits.findings(RULE, Map.of("web.yaml", text));
    }
}
