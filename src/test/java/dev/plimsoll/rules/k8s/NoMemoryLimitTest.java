package dev.plimsoll.rules.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Severity;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoMemoryLimitTest {
    private static final NoMemoryLimit RULE = new NoMemoryLimit();
    private static final String BARE = Manifests.container("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "resources: {requests: {memory: 1Gi}}",
                "resources: {limits: {cpu: 1}}",
                "resources: {limits: {memory: 0}}",
                "resources: {limits: {memory: }}",
                "resources: {}",
                "resources:",
                ""
            })
    void a_request_or_another_limit_is_none(String fields) {
        assertThat(Audits.findings(RULE, Map.of("web.yaml", Manifests.deployment(Manifests.container(fields)))))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("web.yaml:11 Deployment/web container=app: ");
    }

    @Test
    void jobs_and_cron_jobs_need_one_too() {
        assertThat(Audits.findings(RULE, Map.of("a.yaml", Manifests.job(BARE), "b.yaml", Manifests.cronJob(BARE))))
                .hasSize(2);
    }

    @Test
    void an_init_container_ends_soon_and_weighs_less_and_an_ephemeral_one_can_have_none() {
        String spec = "initContainers:\n- {name: i, image: x}\n- {name: s, image: x, restartPolicy: Always}\n"
                + "ephemeralContainers: [{name: e, image: x}]\n"
                + Manifests.container("resources: {limits: {memory: 1Gi}}");
        assertThat(Audits.of(RULE, Map.of("web.yaml", Manifests.deployment(spec)))
                        .findings())
                .extracting(Finding::subject, Finding::severity)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Deployment/web initContainer=i", Severity.LOW),
                        org.assertj.core.groups.Tuple.tuple("Deployment/web initContainer=s", Severity.MEDIUM));
    }

    @Test
    void a_limit_of_the_whole_pod_counts() {
        String spec = "resources: {limits: {memory: 1Gi}}\n" + BARE;
        assertThat(Audits.findings(RULE, Map.of("web.yaml", Manifests.deployment(spec))))
                .isEmpty();
    }

    @Test
    void a_limit_range_of_the_same_namespace_gives_a_default() {
        Map<String, String> files = new HashMap<>();
        files.put("a/web.yaml", Manifests.deployment(BARE).replace("name: web\n", "name: web\n  namespace: shop\n"));
        files.put("b/range.yaml", range("shop", "default: {memory: 512Mi}"));
        assertThat(Audits.findings(RULE, files)).isEmpty();
        files.put("b/range.yaml", range("shop", "max: {memory: 512Mi}"));
        assertThat(Audits.findings(RULE, files)).isEmpty();
        files.put("b/range.yaml", range("shop", "defaultRequest: {memory: 512Mi}"));
        assertThat(Audits.findings(RULE, files)).hasSize(1);
        files.put("b/range.yaml", range("other", "default: {memory: 512Mi}"));
        assertThat(Audits.findings(RULE, files)).hasSize(1);
    }

    @Test
    void without_a_namespace_a_limit_range_counts_beside_the_manifest_or_in_the_same_kustomization() {
        Map<String, String> files = new HashMap<>();
        files.put("a/web.yaml", Manifests.deployment(BARE));
        files.put("a/range.yaml", range("", "default: {memory: 512Mi}"));
        assertThat(Audits.findings(RULE, files)).isEmpty();
        files.put("b/range.yaml", files.remove("a/range.yaml"));
        assertThat(Audits.findings(RULE, files)).hasSize(1);
        files.put("kustomization.yaml", "namespace: shop\nresources: [a/web.yaml, b/range.yaml]\n");
        assertThat(Audits.findings(RULE, files)).isEmpty();
    }

    @Test
    void what_only_some_overlays_patch_is_still_found_and_what_all_patch_cannot_be_told() {
        Map<String, String> files = new HashMap<>();
        String patch = "patches: [{patch: '{kind: Deployment, metadata: {name: web}, spec: {limits: {memory: 1}}}'}]\n";
        files.put("base/web.yaml", Manifests.deployment(BARE));
        files.put("base/kustomization.yaml", "resources: [web.yaml]\n");
        files.put("dev/kustomization.yaml", "resources: [../base]\n" + patch);
        assertThat(Audits.unknown(RULE, files)).containsExactly("the kustomization in dev patches it");
        files.put("prod/kustomization.yaml", "resources: [../base]\n");
        assertThat(Audits.findings(RULE, files)).hasSize(1);
    }

    private static String range(String namespace, String limits) {
        String metadata = namespace.isEmpty() ? "{name: r}" : "{name: r, namespace: " + namespace + "}";
        return "apiVersion: v1\nkind: LimitRange\nmetadata: " + metadata
                + "\nspec:\n  limits:\n  - type: Container\n    " + limits + "\n";
    }
}
