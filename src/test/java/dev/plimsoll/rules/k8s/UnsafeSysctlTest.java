package dev.plimsoll.rules.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnsafeSysctlTest {
    private static final UnsafeSysctl RULE = new UnsafeSysctl();

    @Test
    void those_that_are_not_confined_to_the_pod_are_counted() {
        String spec = "securityContext:\n  sysctls:\n  - {name: net.ipv4.tcp_syncookies, value: '1'}\n"
                + "  - {name: vm.max_map_count, value: '262144'}\n" + Manifests.container("");
        assertThat(find(Manifests.deployment(spec)))
                .containsExactly("web.yaml:13 Deployment/web: Sets vm.max_map_count: unsafe, 1 of 2 parameters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kernel.shm_rmid_forced", "net/ipv4/ip_local_port_range", "net.ipv4.tcp_keepalive_time"})
    void the_safe_ones_hold(String name) {
        String spec =
                "securityContext: {sysctls: [{name: %s, value: '1'}]}\n".formatted(name) + Manifests.container("");
        assertThat(find(Manifests.deployment(spec))).isEmpty();
    }

    @Test
    void an_unmasked_proc_is_found_and_the_default_one_holds() {
        assertThat(find(Manifests.deployment(Manifests.container("securityContext: {procMount: Unmasked}"))))
                .containsExactly("web.yaml:13 Deployment/web: procMount is Unmasked: nothing of /proc is hidden");
        assertThat(find(Manifests.deployment(Manifests.container("securityContext: {procMount: Default}"))))
                .isEmpty();
    }

    private static List<String> find(String text) {
        return Audits.findings(RULE, Map.of("web.yaml", text));
    }
}
