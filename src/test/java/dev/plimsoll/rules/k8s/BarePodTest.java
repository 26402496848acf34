package dev.plimsoll.rules.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BarePodTest {
    private static final BarePod RULE = new BarePod();

    @Test
    void a_pod_that_stays_is_found_and_what_a_controller_makes_is_not_judged() {
        assertThat(find(Manifests.pod(Manifests.container(""))))
                .containsExactly("web.yaml:3 Pod/web: Pod/web is not brought back when its node goes");
        assertThat(Audits.subjects(RULE, Map.of("web.yaml", Manifests.deployment(Manifests.container("")))))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "restartPolicy: Never\n",
                "restartPolicy: OnFailure\n",
                "priorityClassName: system-node-critical\n"
            })
    void one_that_ends_by_itself_or_is_of_the_node_holds(String field) {
        assertThat(find(Manifests.pod(field + Manifests.container("")))).isEmpty();
    }

    @Test
    void hooks_and_pods_with_owners_hold() {
        String pod = Manifests.pod(Manifests.container(""));
        for (String metadata : List.of(
                "annotations: {helm.sh/hook: test}",
                "annotations: {argocd.argoproj.io/hook: PreSync}",
                "ownerReferences: [{kind: X}]")) {
            assertThat(find(pod.replace("{name: web}", "{name: web, " + metadata + "}")))
                    .isEmpty();
        }
    }

    @Test
    void what_a_kubelet_reads_holds_and_samples_are_not_judged() {
        String pod = Manifests.pod(Manifests.container(""));
        assertThat(Audits.findings(RULE, Map.of("ansible/files/etc/kubernetes/manifests/web.yaml", pod)))
                .isEmpty();
        for (String path : List.of("examples/web.yaml", "k8s/dev/web.yaml", "tests/web.yaml")) {
            assertThat(Audits.subjects(RULE, Map.of(path, pod))).isZero();
        }
    }

    private static List<String> find(String text) {
        return Audits.findings(RULE, Map.of("web.yaml", text));
    }
}
