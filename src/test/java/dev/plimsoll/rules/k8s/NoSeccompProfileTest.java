package dev.plimsoll.rules.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoSeccompProfileTest {
    private static final NoSeccompProfile RULE = new NoSeccompProfile();
    private static final String PROFILE = "securityContext: {seccompProfile: {type: RuntimeDefault}}\n";

    @Test
    void it_is_placed_on_the_line_that_should_hold_it() {
        assertThat(find(Manifests.deployment(Manifests.container(""))))
                .containsExactly(
                        "web.yaml:9 Deployment/web: Without a seccomp profile: 1 of 1 containers; the pod sets none");
        assertThat(find(Manifests.deployment("securityContext: {runAsUser: 1}\n" + Manifests.container(""))))
                .first()
                .asString()
                .startsWith("web.yaml:10 ");
        assertThat(find(Manifests.cronJob(Manifests.container(""))))
                .first()
                .asString()
                .startsWith("web.yaml:9 ");
    }

    @Test
    void the_pod_or_every_single_container_has_to_have_one() {
        assertThat(find(Manifests.deployment(PROFILE + Manifests.container(""))))
                .isEmpty();
        assertThat(find(Manifests.deployment(Manifests.container(PROFILE)))).isEmpty();
        String localhost = "securityContext: {seccompProfile: {type: Localhost, localhostProfile: p.json}}\n";
        assertThat(find(Manifests.deployment(localhost + Manifests.container(""))))
                .isEmpty();
        for (String other : List.of("initContainers", "ephemeralContainers")) {
            assertThat(find(Manifests.deployment(other + ": [{name: o, image: x}]\n" + Manifests.container(PROFILE))))
                    .singleElement()
                    .asString()
                    .contains("1 of 2 containers");
        }
    }

    @Test
    void switching_it_off_is_found_where_it_is_done() {
        String off = "securityContext: {seccompProfile: {type: Unconfined}}\n";
        assertThat(find(Manifests.deployment(PROFILE + Manifests.container(off))))
                .containsExactly("web.yaml:14 Deployment/web: Unconfined switches the filter of system calls off");
        assertThat(find(Manifests.deployment(off + Manifests.container(""))))
                .first()
                .asString()
                .startsWith("web.yaml:10 ");
    }

    @Test
    void the_annotation_that_kubernetes_no_longer_reads_does_not_count() {
        String old = Manifests.deployment(Manifests.container(""))
                .replace(
                        "{labels: {app: web}}",
                        "{annotations: {seccomp.security.alpha.kubernetes.io/pod: runtime/default}}");
        assertThat(find(old)).hasSize(1);
    }

    @Test
    void windows_has_none() {
        assertThat(Audits.subjects(
                        RULE,
                        Map.of("web.yaml", Manifests.deployment("os: {name: windows}\n" + Manifests.container("")))))
                .isZero();
        assertThat(Audits.subjects(
                        RULE,
                        Map.of(
                                "web.yaml",
                                Manifests.deployment(
                                        "nodeSelector: {kubernetes.io/os: windows}\n" + Manifests.container("")))))
                .isZero();
    }

    private static List<String> find(String text) {
        return Audits.findings(RULE, Map.of("web.yaml", text));
    }
}
