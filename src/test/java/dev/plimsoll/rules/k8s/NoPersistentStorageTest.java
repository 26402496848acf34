package dev.plimsoll.rules.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoPersistentStorageTest {
    private static final NoPersistentStorage RULE = new NoPersistentStorage();

    @ParameterizedTest
    @ValueSource(strings = {"emptyDir: {}", "emptyDir: {medium: Memory}", "ephemeral: {}", "configMap: {name: c}"})
    void a_datastore_on_a_volume_that_ends_with_its_pod_is_found(String source) {
        assertThat(find(db("postgres:17.2", source)))
                .containsExactly(
                        "web.yaml:11 Deployment/web container=db: postgres:17.2 loses its data with its pod: none of"
                                + " the 1 volumes that it mounts is kept (data)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"persistentVolumeClaim: {claimName: c}", "hostPath: {path: /srv}", "nfs: {server: s, path: /p}"})
    void one_that_is_kept_holds(String source) {
        assertThat(find(db("postgres:17.2", source))).isEmpty();
        assertThat(Audits.subjects(RULE, Map.of("web.yaml", db("postgres:17.2", source))))
                .isEqualTo(1);
    }

    @Test
    void no_volume_is_worse_and_a_claim_template_holds() {
        String spec = "containers: [{name: db, image: 'mongo:7.0.5'%s}]";
        assertThat(find(Manifests.deployment(spec.formatted(""))))
                .singleElement()
                .asString()
                .endsWith("mongo:7.0.5 loses its data with its pod: it mounts no volume");
        String set = Manifests.deployment(spec.formatted(", volumeMounts: [{name: data, mountPath: /data/db}]"))
                .replace("Deployment", "StatefulSet")
                .replace("spec:\n  selector", "spec:\n  volumeClaimTemplates: [{metadata: {name: data}}]\n  selector");
        assertThat(find(set)).isEmpty();
    }

    @Test
    void a_cache_that_nothing_keeps_is_no_datastore() {
        for (String kind : List.of("Deployment", "StatefulSet")) {
            String text = db("redis:7.4.1", "emptyDir: {}").replace("Deployment", kind);
            assertThat(Audits.subjects(RULE, Map.of("web.yaml", text))).isZero();
        }
        assertThat(Audits.subjects(
                        RULE, Map.of("web.yaml", db("redis:7.4.1", "persistentVolumeClaim: {claimName: c}"))))
                .isEqualTo(1);
    }

    @Test
    void the_image_of_a_datastore_brings_clients_as_well() {
        String dump =
                "containers: [{name: dump, image: 'postgres:17.2', command: [sh, -c, 'while true; do pg_dump app; sleep 9; done']}]";
        assertThat(Audits.subjects(RULE, Map.of("web.yaml", Manifests.deployment(dump))))
                .isZero();
        assertThat(Audits.subjects(
                        RULE, Map.of("web.yaml", Manifests.job("containers: [{name: m, image: 'postgres:17.2'}]"))))
                .isZero();
    }

    @Test
    void development_and_tests_are_not_judged_and_a_patch_cannot_be_told() {
        String db = db("postgres:17.2", "emptyDir: {}");
        for (String path : List.of("k8s/dev/web.yaml", "tests/web.yaml")) {
            assertThat(Audits.subjects(RULE, Map.of(path, db))).isZero();
        }
        Map<String, String> patched = Map.of(
                "web.yaml",
                db,
                "kustomization.yaml",
                "resources: [web.yaml]\npatches:\n- patch: |-\n    kind: Deployment\n    metadata: {name: web}\n"
                        + "    spec: {template: {spec: {volumes: [{name: data, persistentVolumeClaim: {claimName: c}}]}}}\n");
        assertThat(Audits.findings(RULE, patched)).isEmpty();
        assertThat(Audits.unknown(RULE, patched)).hasSize(1);
    }

    private static String db(String image, String source) {
        return Manifests.deployment(
                "containers:\n- name: db\n  image: %s\n  volumeMounts: [{name: data, mountPath: /d}]\nvolumes:\n- name: data\n  %s\n"
                        .formatted(image, source));
    }

    private static List<String> find(String text) {
        return Audits.findings(RULE, Map.of("web.yaml", text));
    }
}
