package dev.plimsoll.rules.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostPathTest {
    private static final HostPath RULE = new HostPath();

    @ParameterizedTest
    @CsvSource({
        "/srv/data,                            MEDIUM, LOW",
        "/var/run/docker.sock,                 HIGH,   HIGH",
        "/run/containerd/containerd.sock,      HIGH,   HIGH",
        "/,                                    HIGH,   MEDIUM",
        "/etc/,                                HIGH,   MEDIUM",
        "/var/run,                             HIGH,   MEDIUM",
        "/etc/ssl/certs,                       MEDIUM, LOW",
        "/dev/dri,                             LOW,    LOW",
        "/etc/localtime,                       LOW,    LOW",
        "/development,                         MEDIUM, LOW",
        "/var/log,                             MEDIUM, LOW",
    })
    void what_is_mounted_and_how_decides_how_grave_it_is(String path, Severity writable, Severity readOnly) {
        assertThat(severity(Manifests.deployment(spec(path, "")))).containsExactly(writable);
        assertThat(severity(Manifests.deployment(spec(path, ", readOnly: true"))))
                .containsExactly(readOnly);
    }

    @Test
    void an_agent_on_every_node_may_read_logs_and_remember_how_far_it_got() {
        assertThat(severity(Manifests.daemonSet(spec("/var/log", "")))).containsExactly(Severity.LOW);
        assertThat(severity(Manifests.daemonSet(spec("/var/lib/docker/containers", ""))))
                .containsExactly(Severity.LOW);
        assertThat(severity(Manifests.daemonSet(spec("/srv", "")))).containsExactly(Severity.MEDIUM);
    }

    @Test
    void it_stands_on_the_path_and_says_who_may_write() {
        assertThat(Audits.findings(RULE, Map.of("web.yaml", Manifests.deployment(spec("/srv", "")))))
                .containsExactly("web.yaml:17 Deployment/web volume=v: Mounts /srv of the node; app may write to it");
        String unmounted = "volumes: [{name: v, hostPath: {path: /srv}}]\n" + Manifests.container("");
        assertThat(Audits.findings(RULE, Map.of("web.yaml", Manifests.deployment(unmounted))))
                .singleElement()
                .asString()
                .contains("no container may write");
    }

    @Test
    void other_volumes_hold() {
        String spec =
                "volumes: [{name: a, emptyDir: {}}, {name: b, configMap: {name: c}}, {name: d, persistentVolumeClaim: {}}]\n"
                        + Manifests.container("");
        assertThat(Audits.findings(RULE, Map.of("web.yaml", Manifests.deployment(spec))))
                .isEmpty();
        assertThat(Audits.subjects(RULE, Map.of("web.yaml", Manifests.deployment(spec))))
                .isEqualTo(3);
    }

    private static List<Severity> severity(String text) {
        return Audits.of(RULE, Map.of("web.yaml", text)).findings().stream()
                .map(Finding::severity)
                .toList();
    }

    private static String spec(String path, String access) {
        return Manifests.container("volumeMounts: [{name: v, mountPath: /x%s}]".formatted(access))
                + "volumes:\n- name: v\n" + "  hostPath:\n    path: " + path + "\n";
    }
}
