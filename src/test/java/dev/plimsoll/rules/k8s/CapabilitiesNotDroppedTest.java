package dev.plimsoll.rules.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CapabilitiesNotDroppedTest {
    private static final CapabilitiesNotDropped RULE = new CapabilitiesNotDropped();

    @ParameterizedTest
    @ValueSource(strings = {"[ALL]", "[all]", "[NET_RAW, ALL]"})
    void dropping_all_holds(String dropped) {
        assertThat(find(Manifests.deployment(
                        Manifests.container("securityContext: {capabilities: {drop: %s}}".formatted(dropped)))))
                .isEmpty();
    }

    @Test
    void dropping_some_is_found_where_it_is_done() {
        String spec = Manifests.container("securityContext: {capabilities: {drop: [NET_RAW, CAP_CHOWN]}}");
        assertThat(find(Manifests.deployment(spec)))
                .containsExactly(
                        "web.yaml:13 Deployment/web container=app: Drops only NET_RAW, CHOWN and keeps the others"
                                + " that the runtime gives");
    }

    @Test
    void dropping_nothing_is_found_at_the_container() {
        assertThat(find(Manifests.deployment(Manifests.container("securityContext: {capabilities: {add: [CHOWN]}}"))))
                .containsExactly("web.yaml:11 Deployment/web container=app: Drops no capabilities");
    }

    @Test
    void a_privileged_container_has_them_whatever_it_drops() {
        String spec = Manifests.container("securityContext: {privileged: true}");
        assertThat(Audits.subjects(RULE, Map.of("web.yaml", Manifests.deployment(spec))))
                .isZero();
    }

    private static List<String> find(String text) {
        return Audits.findings(RULE, Map.of("web.yaml", text));
    }
}
