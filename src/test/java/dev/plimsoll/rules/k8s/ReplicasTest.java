package dev.plimsoll.rules.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import dev.plimsoll.audit.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What several replicas need: room on several nodes, a budget, a volume each, no number that an autoscaler changes. */
class ReplicasTest {
    private static final String TERM = "labelSelector: {matchLabels: {app: %s}}, topologyKey: kubernetes.io/hostname";

    @Test
    void one_replica_needs_neither_spreading_nor_a_budget() {
        for (Rule<?> rule : List.of(new NoPodAntiAffinity(), new NoPodDisruptionBudget())) {
            assertThat(Audits.subjects(rule, Objects.file(Objects.deployment(1))))
                    .isZero();
            assertThat(Audits.findings(rule, Objects.file(Objects.deployment(2))))
                    .hasSize(1);
            assertThat(Audits.findings(rule, Objects.file(Objects.deployment(1), Objects.autoscaler(1, 4))))
                    .singleElement()
                    .asString()
                    .contains("Up to 4 replicas by HorizontalPodAutoscaler/web");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "affinity: {podAntiAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{T}]}}",
                "affinity: {podAntiAffinity: {preferredDuringSchedulingIgnoredDuringExecution:"
                        + " [{weight: 1, podAffinityTerm: {T}}]}}",
                "topologySpreadConstraints: [{maxSkew: 1, whenUnsatisfiable: ScheduleAnyway, T}]",
            })
    void spreading_counts_where_it_is_about_the_pods_own_labels(String field) {
        NoPodAntiAffinity rule = new NoPodAntiAffinity();
        String own = field.replace("T}", TERM.formatted("web") + "}");
        assertThat(Audits.findings(rule, Objects.file(Objects.deployment("replicas: 2", own))))
                .isEmpty();
        String other = field.replace("T}", TERM.formatted("db") + "}");
        assertThat(Audits.findings(rule, Objects.file(Objects.deployment("replicas: 2", other))))
                .singleElement()
                .asString()
                .contains("what spreads pods is about others: app=db");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: []}}}",
                "affinity: {podAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{labelSelector: {}}]}}",
                "affinity: {}",
                "topologySpreadConstraints: []",
            })
    void other_affinities_do_not_count(String field) {
        assertThat(Audits.findings(new NoPodAntiAffinity(), Objects.file(Objects.deployment("replicas: 2", field))))
                .hasSize(1);
    }

    @Test
    void pods_that_are_kept_on_one_node_on_purpose_are_not_asked_to_spread_and_may_share_a_volume() {
        String pinned = "nodeSelector: {kubernetes.io/hostname: a}\n" + Objects.mount();
        Map<String, String> files =
                Objects.file(Objects.deployment("replicas: 2", pinned), Objects.claim("accessModes: [ReadWriteOnce]"));
        assertThat(Audits.subjects(new NoPodAntiAffinity(), files)).isZero();
        assertThat(Audits.findings(new SharedVolumeReplicas(), files)).isEmpty();
    }

    @Test
    void spreading_that_an_overlay_patches_in_cannot_be_told() {
        Map<String, String> files = new HashMap<>();
        files.put("web.yaml", Objects.deployment(2));
        files.put(
                "kustomization.yaml",
                "resources: [web.yaml]\npatches: [{patch: '{kind: Deployment, metadata: {name: web},"
                        + " spec: {template: {spec: {topologySpreadConstraints: []}}}}'}]\n");
        assertThat(Audits.unknown(new NoPodAntiAffinity(), files))
                .containsExactly("the kustomization in the root folder patches Deployment/web");
    }

    @Test
    void a_budget_counts_wherever_it_may_meet_the_pods() {
        NoPodDisruptionBudget rule = new NoPodDisruptionBudget();
        Map<String, String> files = new HashMap<>();
        files.put("a/web.yaml", Objects.deployment(2));
        files.put("b/web.yaml", Objects.budget("maxUnavailable: 1"));
        assertThat(Audits.findings(rule, files)).isEmpty();
        files.put("b/web.yaml", Objects.budget("maxUnavailable: 1").replace("app: web", "app: db"));
        assertThat(Audits.findings(rule, files)).hasSize(1);
        files.put("a/web.yaml", Objects.inNamespace(Objects.deployment(2), "shop"));
        files.put("b/web.yaml", Objects.inNamespace(Objects.budget("maxUnavailable: 1"), "other"));
        assertThat(Audits.findings(rule, files)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "1, [ReadWriteOnce], 0",
        "2, [ReadWriteOnce], 1",
        "2, [ReadWriteOncePod], 1",
        "2, [ReadWriteMany], 0",
        "2, '[ReadWriteOnce, ReadWriteMany]', 0",
        "2, [ReadOnlyMany], 0",
        "2, [], 0",
    })
    void replicas_share_a_claim_where_its_modes_let_them(int replicas, String modes, int findings) {
        assertThat(Audits.findings(
                        new SharedVolumeReplicas(),
                        Objects.file(
                                Objects.deployment("replicas: " + replicas, Objects.mount()),
                                Objects.claim("accessModes: " + modes))))
                .hasSize(findings);
    }

    @Test
    void the_numbers_may_come_from_three_files() {
        Map<String, String> files = new HashMap<>();
        files.put("base/web.yaml", Objects.deployment("replicas: 1", Objects.mount()));
        files.put("base/claims.yaml", Objects.claim("accessModes: [ReadWriteOnce]"));
        files.put("base/kustomization.yaml", "resources: [web.yaml, claims.yaml]\n");
        files.put("prod/kustomization.yaml", "namePrefix: prod-\nresources: [../base]\npatches: [{path: p.yaml}]\n");
        files.put("prod/p.yaml", "kind: Deployment\nmetadata: {name: web}\nspec:\n  replicas: 2\n");
        assertThat(Audits.findings(new SharedVolumeReplicas(), files))
                .containsExactly("prod/p.yaml:4 Deployment/web: 2 replicas in prod mount the one claim web,"
                        + " which is ReadWriteOnce");
        assertThat(Audits.of(new SharedVolumeReplicas(), files)
                        .findings()
                        .get(0)
                        .problem()
                        .related())
                .extracting(related -> related.place().path())
                .containsExactly("base/web.yaml", "base/claims.yaml");
    }

    @Test
    void an_autoscaler_makes_several_pods_of_one() {
        Map<String, String> files = Objects.file(
                Objects.deployment("", Objects.mount()),
                Objects.claim("accessModes: [ReadWriteOnce]"),
                Objects.autoscaler(1, 3));
        assertThat(Audits.findings(new SharedVolumeReplicas(), files))
                .singleElement()
                .asString()
                .contains("3 replicas, as many as HorizontalPodAutoscaler/web makes");
    }

    @Test
    void a_claim_that_no_file_defines_is_not_judged_and_its_deployment_cannot_be_told() {
        Map<String, String> files = Objects.file(Objects.deployment("replicas: 2", Objects.mount()));
        assertThat(Audits.subjects(new SharedVolumeReplicas(), files)).isZero();
        assertThat(Audits.unknown(new StatefulDeployment(), files)).hasSize(1);
    }

    @Test
    void a_deployment_with_data_should_recreate_its_pod() {
        String claim = Objects.claim("accessModes: [ReadWriteOnce]");
        StatefulDeployment rule = new StatefulDeployment();
        assertThat(Audits.findings(rule, Objects.file(Objects.deployment("", Objects.mount()), claim)))
                .hasSize(1);
        assertThat(Audits.findings(
                        rule, Objects.file(Objects.deployment("strategy: {type: Recreate}", Objects.mount()), claim)))
                .isEmpty();
        String set = Objects.deployment("", Objects.mount()).replace("kind: Deployment", "kind: StatefulSet");
        assertThat(Audits.subjects(rule, Objects.file(set, claim))).isZero();
        assertThat(Audits.findings(
                        rule,
                        Objects.file(
                                Objects.deployment("", Objects.mount()),
                                claim.replace("ReadWriteOnce", "ReadWriteMany"))))
                .isEmpty();
    }

    @Test
    void replicas_and_an_autoscaler_fight() {
        AutoscalerFixedReplicas rule = new AutoscalerFixedReplicas();
        assertThat(Audits.findings(rule, Objects.file(Objects.deployment(2), Objects.autoscaler(2, 5))))
                .singleElement()
                .asString()
                .contains("Deployment/web fixes 2 replicas", "from 2 to 5");
        assertThat(Audits.findings(rule, Objects.file(Objects.deployment("", ""), Objects.autoscaler(2, 5))))
                .isEmpty();
        assertThat(Audits.findings(rule, Objects.file(Objects.deployment(0), Objects.autoscaler(2, 5))))
                .isEmpty();
        String keda = Objects.object("ScaledObject", "scaleTargetRef: {name: web}\ntriggers: []");
        assertThat(Audits.findings(rule, Objects.file(Objects.deployment(2), keda)))
                .singleElement()
                .asString()
                .contains("from 0 to 100");
        assertThat(Audits.subjects(rule, Objects.file(Objects.autoscaler(2, 5))))
                .isZero();
    }

    @Test
    void an_autoscaler_needs_a_target_of_that_kind_and_name() {
        AutoscalerWithoutTarget rule = new AutoscalerWithoutTarget();
        assertThat(Audits.findings(rule, Objects.file(Objects.deployment(2), Objects.autoscaler(2, 5))))
                .isEmpty();
        String other = Objects.autoscaler(2, 5).replace("Deployment, name: web", "Deployment, name: wbe");
        assertThat(Audits.findings(rule, Objects.file(Objects.deployment(2), other)))
                .singleElement()
                .asString()
                .endsWith("No file defines Deployment/wbe");
        String release = Objects.object("HelmRelease", "chart: {}");
        assertThat(Audits.unknown(rule, Objects.file(Objects.deployment(2), other, release)))
                .containsExactly("HelmRelease/web may make it");
        assertThat(Audits.unknown(rule, Objects.file(other)))
                .containsExactly("no workload of this repository is deployed beside it");
        String named = Objects.autoscaler(2, 5).replace("Deployment, name: web", "Deployment, name: prod-web");
        assertThat(Audits.findings(
                        rule,
                        Map.of(
                                "base/web.yaml",
                                Objects.deployment(2),
                                "base/kustomization.yaml",
                                "namePrefix: prod-\nresources: [web.yaml]\n",
                                "web.yaml",
                                named)))
                .isEmpty();
    }
}
