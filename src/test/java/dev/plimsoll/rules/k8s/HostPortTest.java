package dev.plimsoll.rules.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HostPortTest {
    private static final HostPort RULE = new HostPort();

    @Test
    void the_ports_of_a_container_are_one_finding() {
        String spec = Manifests.container(
                "ports:\n- {containerPort: 80, hostPort: 80}\n- {containerPort: 443, hostPort: 443}");
        assertThat(find(Manifests.deployment(spec)))
                .containsExactly("web.yaml:14 Deployment/web container=app: Takes port 80, 443 of its node");
        assertThat(severity(Map.of("web.yaml", Manifests.daemonSet(spec)))).containsExactly(Severity.LOW);
    }

    @Test
    void zero_and_none_hold() {
        assertThat(find(Manifests.deployment(Manifests.container("ports: [{containerPort: 80, hostPort: 0}]"))))
                .isEmpty();
        assertThat(find(Manifests.deployment(Manifests.container("ports: [{containerPort: 80}]"))))
                .isEmpty();
    }

    @Test
    void with_the_nodes_network_every_port_is_the_nodes() {
        String spec = "hostNetwork: true\n" + Manifests.container("ports: [{containerPort: 80, hostPort: 80}]");
        assertThat(Audits.subjects(RULE, Map.of("web.yaml", Manifests.deployment(spec))))
                .isZero();
    }

    private static List<String> find(String text) {
        return Audits.findings(RULE, Map.of("web.yaml", text));
    }

    private static List<Severity> severity(Map<String, String> files) {
        return Audits.of(RULE, files).findings().stream().map(Finding::severity).toList();
    }
}
