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

class SingleReplicaTest {
    private static final SingleReplica RULE = new SingleReplica();

    @ParameterizedTest
    @ValueSource(strings = {"", "replicas: 1", "replicas:"})
    void no_number_is_one(String replicas) {
        assertThat(Audits.findings(RULE, Objects.file(Objects.deployment(replicas, ""), Objects.service())))
                .singleElement()
                .asString()
                .contains("Deployment/web: One replica", "behind Service/web");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 5})
    void several_hold_and_none_is_switched_off(int replicas) {
        Map<String, String> files = Objects.file(Objects.deployment(replicas), Objects.service());
        assertThat(Audits.findings(RULE, files)).isEmpty();
        assertThat(Audits.subjects(RULE, files)).isEqualTo(1);
    }

    @Test
    void what_nobody_asks_is_not_judged() {
        assertThat(Audits.subjects(RULE, Objects.file(Objects.deployment(1)))).isZero();
        String metrics = Objects.service().replace("http", "http-metrics");
        assertThat(Audits.subjects(RULE, Objects.file(Objects.deployment(1), metrics)))
                .isZero();
    }

    @Test
    void a_canary_is_not_alone() {
        String canary = Objects.deployment(1).replace("name: web}", "name: canary}");
        assertThat(Audits.findings(RULE, Objects.file(Objects.deployment(3), canary, Objects.service())))
                .isEmpty();
    }

    @Test
    void an_autoscaler_counts_by_its_minimum() {
        assertThat(Audits.findings(
                        RULE, Objects.file(Objects.deployment(1), Objects.service(), Objects.autoscaler(2, 5))))
                .isEmpty();
        assertThat(Audits.of(RULE, Objects.file(Objects.deployment(3), Objects.service(), Objects.autoscaler(1, 5)))
                        .findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.LOW);
        assertThat(Audits.of(RULE, Objects.file(Objects.deployment(3), Objects.service(), Objects.autoscaler(1, 1)))
                        .findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.MEDIUM);
    }

    @Test
    void singletons_are_said_to_be_so() {
        String recreated = Objects.deployment("strategy: {type: Recreate}", "");
        assertThat(Audits.unknown(RULE, Objects.file(recreated, Objects.service())))
                .containsExactly("one replica is meant: its strategy is Recreate");
        String claims = Objects.deployment("", Objects.mount());
        assertThat(Audits.unknown(
                        RULE, Objects.file(claims, Objects.service(), Objects.claim("accessModes: [ReadWriteOnce]"))))
                .containsExactly("one replica may be meant: the claim web is for one node at a time");
        assertThat(Audits.findings(
                        RULE, Objects.file(claims, Objects.service(), Objects.claim("accessModes: [ReadWriteMany]"))))
                .hasSize(1);
        String set = Objects.deployment("volumeClaimTemplates: [{metadata: {name: data}}]", "")
                .replace("kind: Deployment", "kind: StatefulSet");
        assertThat(Audits.unknown(RULE, Objects.file(set, Objects.service())))
                .containsExactly("one replica may be meant: each would have data of its own");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"k8s/overlays/dev", "deploy/staging", "examples/shop", "clusters/minikube/web", "apps/local"})
    void nothing_is_asked_of_what_is_not_for_production(String folder) {
        String both = Objects.deployment(1) + "---\n" + Objects.service();
        assertThat(Audits.subjects(RULE, Map.of(folder + "/web.yaml", both))).isZero();
        assertThat(Audits.findings(RULE, Map.of("production/" + folder.replace("examples", "dev") + "/web.yaml", both)))
                .hasSize(1);
    }

    @Test
    void a_base_is_judged_where_production_takes_it() {
        Map<String, String> files = new HashMap<>();
        files.put("base/web.yaml", Objects.deployment(1) + "---\n" + Objects.service());
        files.put("base/kustomization.yaml", "resources: [web.yaml]\n");
        files.put("dev/kustomization.yaml", "resources: [../base]\n");
        assertThat(Audits.subjects(RULE, files)).isZero();
        files.put("prod/kustomization.yaml", "resources: [../base]\nreplicas: [{name: web, count: 3}]\n");
        assertThat(Audits.findings(RULE, files)).isEmpty();
        files.put("prod/kustomization.yaml", "resources: [../base]\nreplicas: [{name: web, count: 1}]\n");
        assertThat(Audits.findings(RULE, files))
                .containsExactly("prod/kustomization.yaml:2 Deployment/web: One replica behind Service/web in prod");
    }

    @Test
    void a_patch_sets_replicas_as_a_merge_or_as_an_operation() {
        Map<String, String> files = new HashMap<>();
        files.put("base/web.yaml", Objects.deployment(1) + "---\n" + Objects.service());
        files.put("base/kustomization.yaml", "resources: [web.yaml]\n");
        files.put("prod/kustomization.yaml", "namePrefix: prod-\nresources: [../base]\npatches: [{path: p.yaml}]\n");
        files.put("prod/p.yaml", "kind: Deployment\nmetadata: {name: web}\nspec: {replicas: 3}\n");
        assertThat(Audits.findings(RULE, files)).isEmpty();
        files.put(
                "prod/kustomization.yaml",
                "resources: [../base]\npatches:\n- target: {kind: Deployment}\n  patch: |-\n"
                        + "    - {op: replace, path: /spec/replicas, value: 3}\n");
        assertThat(Audits.findings(RULE, files)).isEmpty();
        files.merge("prod/kustomization.yaml", "#", (text, more) -> text.replace("value: 3", "value: 1"));
        assertThat(Audits.findings(RULE, files)).singleElement().asString().startsWith("base/web.yaml:3 ");
    }

    @Test
    void a_number_that_is_filled_in_later_cannot_be_told() {
        String variable = Objects.deployment("replicas: ${REPLICAS}", "");
        assertThat(Audits.unknown(RULE, Objects.file(variable, Objects.service())))
                .containsExactly("its replicas are written as ${REPLICAS}");
    }
}
