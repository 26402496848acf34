package dev.plimsoll.rules.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoLivenessProbeTest {
    private static final NoLivenessProbe RULE = new NoLivenessProbe();
    private static final String BARE = Manifests.container("");

    @Test
    void only_a_liveness_probe_is_one() {
        for (String probe : List.of(
                "",
                "readinessProbe: {tcpSocket: {port: 1}}",
                "startupProbe: {tcpSocket: {port: 1}}",
                "livenessProbe:")) {
            assertThat(find(Manifests.deployment(Manifests.container(probe))))
                    .containsExactly(
                            "web.yaml:11 Deployment/web container=app: No liveness probe: nothing restarts the container when it hangs");
        }
        assertThat(find(Manifests.deployment(Manifests.container("livenessProbe: {tcpSocket: {port: 1}}"))))
                .isEmpty();
    }

    @Test
    void what_ends_by_itself_needs_none() {
        for (String text : List.of(
                Manifests.job(BARE),
                Manifests.cronJob(BARE),
                Manifests.pod("restartPolicy: Never\n" + BARE),
                Manifests.pod("restartPolicy: OnFailure\n" + BARE))) {
            assertThat(Audits.subjects(RULE, Map.of("web.yaml", text))).isZero();
        }
        assertThat(find(Manifests.pod(BARE))).hasSize(1);
    }

    @Test
    void sidecars_need_one_and_init_and_ephemeral_containers_do_not() {
        String spec = "initContainers:\n- {name: i, image: x}\n- {name: s, image: x, restartPolicy: Always}\n"
                + "ephemeralContainers: [{name: e, image: x}]\n"
                + Manifests.container("livenessProbe: {tcpSocket: {port: 1}}");
        assertThat(find(Manifests.deployment(spec)))
                .singleElement()
                .asString()
                .startsWith("web.yaml:12 Deployment/web initContainer=s");
    }

    private static List<String> find(String text) {
        return Audits.findings(RULE, Map.of("web.yaml", text));
    }
}
