package dev.plimsoll.rules.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PrivilegedContainerTest {
    private static final PrivilegedContainer RULE = new PrivilegedContainer();

    @Test
    void a_patch_of_every_overlay_may_take_it_away() {
        Map<String, String> files = Map.of(
                "web.yaml",
                Manifests.deployment(Manifests.container("securityContext: {privileged: true}")),
                "kustomization.yaml",
                "resources: [web.yaml]\npatches:\n- target: {kind: Deployment}\n  patch: '[{op: remove, path: /x/privileged}]'\n");
        assertThat(Audits.findings(RULE, files)).isEmpty();
        assertThat(Audits.unknown(RULE, files)).hasSize(1);
    }

    @Test
    void it_is_found_in_every_kind_of_container() {
        String privileged = "securityContext: {privileged: true}";
        String spec = "initContainers: [{name: i, image: x, %1$s}]\ncontainers: [{name: a, image: x, %1$s}]\n"
                        .formatted(privileged)
                + "ephemeralContainers: [{name: e, image: x, %s}]".formatted(privileged);
        assertThat(find(Manifests.daemonSet(spec)))
                .extracting(found -> found.substring(0, found.indexOf(':', 10)))
                .containsExactlyInAnyOrder(
                        "web.yaml:10 DaemonSet/web initContainer=i",
                        "web.yaml:11 DaemonSet/web container=a",
                        "web.yaml:12 DaemonSet/web ephemeralContainer=e");
    }

    @Test
    void a_windows_container_that_is_a_process_of_the_host_is_one() {
        String spec = Manifests.container("securityContext: {windowsOptions: {hostProcess: true}}");
        assertThat(find(Manifests.deployment(spec))).hasSize(1);
    }

    @Test
    void false_and_nothing_hold() {
        assertThat(find(Manifests.deployment(Manifests.container("securityContext: {privileged: false}"))))
                .isEmpty();
        assertThat(find(Manifests.deployment(Manifests.container("# privileged: true"))))
                .isEmpty();
    }

    @Test
    void in_a_test_it_is_less_grave() {
        String text = Manifests.pod(Manifests.container("securityContext: {privileged: true}"));
        assertThat(severity(Map.of("web.yaml", text))).containsExactly(Severity.HIGH);
        assertThat(severity(Map.of("tests/e2e/web.yaml", text))).containsExactly(Severity.LOW);
    }

    private static List<String> find(String text) {
        return Audits.findings(RULE, Map.of("web.yaml", text));
    }

    private static List<Severity> severity(Map<String, String> files) {
        return Audits.of(RULE, files).findings().stream().map(Finding::severity).toList();
    }
}
