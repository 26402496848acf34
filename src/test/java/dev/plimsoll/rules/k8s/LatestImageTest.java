package dev.plimsoll.rules.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatestImageTest {
    private static final String KUSTOMIZATION = "resources: [web.yaml]\n";
    private static final LatestImage RULE = new LatestImage();

    @ParameterizedTest
    @ValueSource(strings = {"nginx", "nginx:latest", "10.0.1.152:9003/web", "ghcr.io/acme/web:latest"})
    void no_tag_and_latest_are_found_in_every_kind_of_container(String image) {
        String spec =
                "initContainers: [{name: i, image: '%1$s'}]\ncontainers: [{name: a, image: '%1$s'}]\n".formatted(image)
                        + "ephemeralContainers: [{name: e, image: '%s'}]".formatted(image);
        assertThat(Audits.findings(RULE, Map.of("web.yaml", Manifests.deployment(spec))))
                .extracting(found -> found.substring(0, found.indexOf(':', 10)))
                .containsExactlyInAnyOrder(
                        "web.yaml:10 Deployment/web initContainer=i",
                        "web.yaml:11 Deployment/web container=a",
                        "web.yaml:12 Deployment/web ephemeralContainer=e");
    }

    @Test
    void a_cron_job_is_looked_into() {
        assertThat(Audits.findings(RULE, Map.of("x.yaml", Manifests.cronJob("containers: [{name: a, image: b}]"))))
                .containsExactly("x.yaml:10 CronJob/web container=a: Image b has no tag, which means latest");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.1.152:9003/web:rocky10",
                "nginx:1",
                "nginx:latest@sha256:0123456789012345678901234567890123456789012345678901234567890123",
                "localhost:5000/a/b:v2"
            })
    void any_other_tag_and_a_digest_hold(String image) {
        assertThat(Audits.findings(RULE, web(image))).isEmpty();
        assertThat(Audits.unknown(RULE, web(image))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"$IMAGE", "${REGISTRY}/web:latest", "<your-registry>/web", "{{ image }}", " ", "ko://acme/web"})
    void what_is_filled_in_later_cannot_be_told(String image) {
        assertThat(Audits.findings(RULE, web(image))).isEmpty();
        assertThat(Audits.unknown(RULE, web(image))).hasSize(1);
    }

    @Test
    void comments_mean_nothing() {
        String text = "# image: nginx:latest\n" + Manifests.deployment(Manifests.container("# image: x:latest"));
        assertThat(Audits.findings(RULE, Map.of("web.yaml", text))).isEmpty();
    }

    @Test
    void a_kustomization_that_sets_the_tag_is_what_gets_deployed() {
        Map<String, String> files = web("registry:5000/web:latest");
        files.put("kustomization.yaml", KUSTOMIZATION + "images: [{name: 'registry:5000/web', newTag: 1.2.3}]\n");
        assertThat(Audits.findings(RULE, files)).isEmpty();
        assertThat(Audits.subjects(RULE, files)).isEqualTo(1);
        files.put(
                "kustomization.yaml",
                KUSTOMIZATION + "images:\n- name: registry:5000/web\n  digest: sha256:" + "0".repeat(64));
        assertThat(Audits.findings(RULE, files)).isEmpty();
        files.put("kustomization.yaml", KUSTOMIZATION + "images: [{name: web, newTag: 1.2.3}]\n");
        assertThat(Audits.findings(RULE, files)).hasSize(1);
    }

    @Test
    void a_kustomization_can_spoil_a_fixed_tag() {
        Map<String, String> files = web("web:1.2.3");
        files.put(
                "kustomization.yaml", KUSTOMIZATION + "images:\n- name: web\n  newName: acme/web\n  newTag: latest\n");
        assertThat(Audits.findings(RULE, files))
                .containsExactly("kustomization.yaml:5 Deployment/web container=app: Image acme/web:latest has the tag"
                        + " latest, deployed through the kustomization in the root folder");
    }

    @Test
    void every_overlay_has_to_set_the_tag() {
        Map<String, String> files = new HashMap<>(Map.of(
                "base/web.yaml",
                Manifests.deployment("containers: [{name: app, image: web}]"),
                "base/kustomization.yaml",
                KUSTOMIZATION,
                "dev/kustomization.yaml",
                "resources: [../base/]\nimages: [{name: web, newTag: d1}]\n",
                "prod/kustomization.yml",
                "bases: [../base]\nimages: [{name: web, newTag: p1}]\n"));
        assertThat(Audits.findings(RULE, files)).isEmpty();
        files.put("prod/kustomization.yml", "bases: [../base]\n");
        assertThat(Audits.findings(RULE, files))
                .containsExactly(
                        "base/web.yaml:10 Deployment/web container=app: Image web has no tag, which means latest,"
                                + " deployed through the kustomization in prod");
    }

    @Test
    void components_and_layers_between_count() {
        Map<String, String> files = new HashMap<>(Map.of(
                "base/web.yaml", Manifests.deployment("containers: [{name: app, image: web}]"),
                "base/kustomization.yaml", KUSTOMIZATION,
                "tags/kustomization.yaml", "kind: Component\nimages: [{name: web, newTag: c1}]\n",
                "middle/kustomization.yaml", "resources: [../base]\ncomponents: [../tags]\n",
                "top/Kustomization", "resources: [../middle, https://example.org/x]\n"));
        assertThat(Audits.findings(RULE, files)).isEmpty();
        files.put("tags/kustomization.yaml", "kind: Component\n");
        assertThat(Audits.findings(RULE, files)).hasSize(1);
    }

    @Test
    void kustomizations_in_a_circle_do_no_harm() {
        Map<String, String> files = web("web");
        files.put("kustomization.yaml", "resources: [web.yaml, a]\ncomponents: [a]\n");
        files.put("a/kustomization.yaml", "resources: [..]\ncomponents: [..]\n");
        assertThat(Audits.subjects(RULE, files)).isEqualTo(1);
        assertThat(Audits.findings(RULE, files)).hasSize(1);
    }

    @Test
    void a_patch_of_the_image_cannot_be_told_before_it_is_rendered() {
        for (String patch : List.of(
                "patches:\n- patch: |-\n    apiVersion: apps/v1\n    kind: Deployment\n    metadata: {name: web}\n"
                        + "    spec: {template: {spec: {containers: [{name: app, image: web:1}]}}}\n",
                "patches:\n- target: {kind: Deployment, name: w.*}\n  patch: |-\n    - op: replace\n"
                        + "      path: /spec/template/spec/containers/0/image\n      value: web:1\n",
                "patches: [{path: p.yaml}]\n",
                "patches: [p.yaml]\n",
                "patchesStrategicMerge: [p.yaml]\n")) {
            Map<String, String> files = web("web");
            files.put("kustomization.yaml", KUSTOMIZATION + patch);
            if (patch.contains("p.yaml")) {
                files.put("p.yaml", Manifests.deployment("containers: [{name: app, image: web}]"));
            }
            assertThat(Audits.findings(RULE, files)).isEmpty();
            assertThat(Audits.unknown(RULE, files)).containsExactly("the kustomization in the root folder patches it");
        }
    }

    @Test
    void a_patch_of_another_object_or_field_changes_nothing() {
        for (String patch : List.of(
                "patches: [{target: {kind: Deployment, name: we}, patch: '[{op: add, path: /x/image, value: 1}]'}]\n",
                "patches: [{target: {kind: Deployment, name: '('}, patch: '[{op: add, path: /x/image, value: 1}]'}]\n",
                "patches: [{patch: '{kind: Deployment, metadata: {name: web}, spec: {replicas: 3}}'}]\n",
                "patches: [{path: absent.yaml}]\n",
                "patches: [{patch: '['}]\n")) {
            Map<String, String> files = web("web");
            files.put("kustomization.yaml", KUSTOMIZATION + patch);
            assertThat(Audits.findings(RULE, files)).as(patch).hasSize(1);
        }
    }

    @Test
    void an_image_that_skaffold_builds_gets_its_tag_there() {
        Map<String, String> files = web("frontend");
        files.put(
                "skaffold.yaml",
                "apiVersion: skaffold/v4beta6\nkind: Config\nprofiles:\n- build:\n    artifacts: [{image: frontend}]\n");
        assertThat(Audits.findings(RULE, files)).isEmpty();
        assertThat(Audits.unknown(RULE, files)).containsExactly("Skaffold builds it and sets its tag");
    }

    private static Map<String, String> web(String image) {
        return new HashMap<>(
                Map.of("web.yaml", Manifests.deployment("containers: [{name: app, image: '%s'}]".formatted(image))));
    }
}
