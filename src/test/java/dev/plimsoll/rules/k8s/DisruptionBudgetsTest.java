package dev.plimsoll.rules.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisruptionBudgetsTest {
    private static final BlockingDisruptionBudget BLOCKING = new BlockingDisruptionBudget();
    private static final OverlappingDisruptionBudgets OVERLAPPING = new OverlappingDisruptionBudgets();

    @ParameterizedTest
    @CsvSource({
        "1, maxUnavailable: 0,     1",
        "3, maxUnavailable: 0%,    1",
        "1, maxUnavailable: 1,     0",
        "1, maxUnavailable: 10%,   0",
        "1, minAvailable: 1,       1",
        "2, minAvailable: 1,       0",
        "2, minAvailable: 2,       1",
        "2, minAvailable: 3,       1",
        "1, minAvailable: 0,       0",
        "3, minAvailable: 50%,     0",
        "1, minAvailable: 50%,     1",
        "3, minAvailable: 67%,     1",
        "3, minAvailable: 66%,     0",
        "3, minAvailable: 100%,    1",
        "0, minAvailable: 1,       0",
        "2, minAvailable: ${MIN},  0",
    })
    void a_budget_blocks_where_no_pod_may_go(int replicas, String field, int findings) {
        Map<String, String> files = Objects.file(Objects.deployment(replicas), Objects.budget(field));
        assertThat(Audits.findings(BLOCKING, files)).hasSize(findings);
        assertThat(Audits.subjects(BLOCKING, files)).isEqualTo(1);
    }

    @Test
    void an_autoscaler_counts_by_its_minimum() {
        assertThat(Audits.findings(
                        BLOCKING,
                        Objects.file(
                                Objects.deployment(5), Objects.autoscaler(1, 9), Objects.budget("minAvailable: 1"))))
                .singleElement()
                .asString()
                .contains("has 1 replica when HorizontalPodAutoscaler/web scales in");
        assertThat(Audits.findings(
                        BLOCKING,
                        Objects.file(
                                Objects.deployment(1), Objects.autoscaler(2, 9), Objects.budget("minAvailable: 1"))))
                .isEmpty();
    }

    @Test
    void pods_of_all_workloads_that_it_selects_are_counted_together() {
        String other = Objects.deployment(1).replace("{name: web}", "{name: other}");
        assertThat(Audits.findings(
                        BLOCKING, Objects.file(Objects.deployment(1), other, Objects.budget("minAvailable: 1"))))
                .isEmpty();
        String daemons = other.replace("kind: Deployment", "kind: DaemonSet");
        assertThat(Audits.unknown(
                        BLOCKING, Objects.file(Objects.deployment(1), daemons, Objects.budget("minAvailable: 1"))))
                .hasSize(1);
    }

    @Test
    void a_budget_for_pods_that_no_file_shows_cannot_be_told_unless_it_allows_nothing() {
        assertThat(Audits.unknown(BLOCKING, Objects.file(Objects.budget("minAvailable: 1"))))
                .containsExactly("how many pods it guards can't be told");
        assertThat(Audits.findings(BLOCKING, Objects.file(Objects.budget("maxUnavailable: 0"))))
                .singleElement()
                .asString()
                .endsWith("no pod of what it selects may be evicted");
    }

    @Test
    void an_overlay_may_have_more_replicas_and_patch_the_budget() {
        Map<String, String> files = new HashMap<>();
        files.put("web.yaml", Objects.deployment(1) + "---\n" + Objects.budget("minAvailable: 1"));
        files.put("kustomization.yaml", "resources: [web.yaml]\nreplicas: [{name: web, count: 2}]\n");
        assertThat(Audits.findings(BLOCKING, files)).isEmpty();
        files.put(
                "kustomization.yaml",
                "resources: [web.yaml]\npatches: [{patch: '{kind: PodDisruptionBudget, metadata: {name: web},"
                        + " spec: {minAvailable: 0}}'}]\n");
        assertThat(Audits.unknown(BLOCKING, files)).hasSize(1);
    }

    @Test
    void the_wider_one_of_two_budgets_is_found() {
        String narrow = Objects.budget("maxUnavailable: 1").replace("{name: web}", "{name: narrow}");
        String wide = Objects.object("PodDisruptionBudget", "maxUnavailable: 1\nselector: {}");
        String other = Objects.deployment(1).replace("web", "db");
        assertThat(Audits.findings(OVERLAPPING, Objects.file(Objects.deployment(2), other, narrow, wide)))
                .singleElement()
                .asString()
                .contains("PodDisruptionBudget/web: Also selects the pods of Deployment/web,"
                        + " which PodDisruptionBudget/narrow guards");
        assertThat(Audits.findings(OVERLAPPING, Objects.file(Objects.deployment(2), other, narrow)))
                .isEmpty();
    }

    @Test
    void of_two_equal_budgets_one_is_found_and_the_same_one_in_two_files_is_none() {
        String twin = Objects.budget("maxUnavailable: 1").replace("{name: web}", "{name: twin}");
        assertThat(Audits.findings(
                        OVERLAPPING, Objects.file(Objects.deployment(2), twin, Objects.budget("maxUnavailable: 1"))))
                .hasSize(1);
        assertThat(Audits.findings(
                        OVERLAPPING,
                        Map.of(
                                "a.yaml",
                                Objects.deployment(2) + "---\n" + Objects.budget("maxUnavailable: 1"),
                                "all.yaml",
                                Objects.deployment(2) + "---\n" + Objects.budget("maxUnavailable: 1"))))
                .isEmpty();
    }

    @Test
    void budgets_of_different_overlays_or_namespaces_never_meet() {
        Map<String, String> files = new HashMap<>();
        files.put("base/web.yaml", Objects.deployment(2));
        files.put("base/kustomization.yaml", "resources: [web.yaml]\n");
        files.put("dev/kustomization.yaml", "resources: [../base, pdb.yaml]\n");
        files.put("dev/pdb.yaml", Objects.budget("maxUnavailable: 1"));
        files.put("prod/kustomization.yaml", "resources: [../base, pdb.yaml]\n");
        files.put("prod/pdb.yaml", Objects.budget("maxUnavailable: 1").replace("{name: web}", "{name: prod}"));
        assertThat(Audits.findings(OVERLAPPING, files)).isEmpty();
        files.put("prod/kustomization.yaml", "resources: [../base, pdb.yaml, ../dev/pdb.yaml]\n");
        assertThat(Audits.findings(OVERLAPPING, files)).hasSize(1);
    }
}
