package dev.plimsoll.rules.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HostNamespaceTest {
    private static final HostNamespace RULE = new HostNamespace();

    @Test
    void a_patch_of_every_overlay_may_take_it_away() {
        Map<String, String> files = Map.of(
                "web.yaml",
                Manifests.deployment("hostNetwork: true\n" + Manifests.container("")),
                "kustomization.yaml",
                "resources: [web.yaml]\npatches:\n- target: {kind: Deployment}\n  patch: '[{op: remove, path: /x/hostNetwork}]'\n");
        assertThat(Audits.findings(RULE, files)).isEmpty();
        assertThat(Audits.unknown(RULE, files)).hasSize(1);
    }

    @Test
    void all_that_are_shared_are_counted_at_the_first() {
        assertThat(find(Manifests.deployment(
                        "hostPID: true\nhostNetwork: true\nhostIPC: false\n" + Manifests.container(""))))
                .containsExactly(
                        "web.yaml:11 Deployment/web: Shares 2 of 3 namespaces with its node: hostNetwork, hostPID");
        assertThat(find(Manifests.deployment(Manifests.container("")))).isEmpty();
    }

    @Test
    void an_agent_on_every_node_is_less_grave_and_a_sample_least() {
        String spec = "hostNetwork: true\n" + Manifests.container("");
        assertThat(severity(Map.of("web.yaml", Manifests.deployment(spec)))).containsExactly(Severity.HIGH);
        assertThat(severity(Map.of("web.yaml", Manifests.daemonSet(spec)))).containsExactly(Severity.MEDIUM);
        assertThat(severity(Map.of("examples/web.yaml", Manifests.daemonSet(spec))))
                .containsExactly(Severity.LOW);
    }

    private static List<String> find(String text) {
        return Audits.findings(RULE, Map.of("web.yaml", text));
    }

    private static List<Severity> severity(Map<String, String> files) {
        return Audits.of(RULE, files).findings().stream().map(Finding::severity).toList();
    }
}
