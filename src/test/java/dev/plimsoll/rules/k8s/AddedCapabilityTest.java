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

class AddedCapabilityTest {
    private static final AddedCapability RULE = new AddedCapability();

    @ParameterizedTest
    @CsvSource({
        "'[SYS_ADMIN]',             MEDIUM",
        "'[CAP_SYS_ADMIN]',         MEDIUM",
        "'[ALL]',                   MEDIUM",
        "'[NET_RAW]',               MEDIUM",
        "'[CHOWN, SETUID]',         LOW",
        "'[NET_BIND_SERVICE]',      ",
        "'[cap_net_bind_service]',  ",
    })
    void how_far_it_reaches_decides_how_grave_it_is(String added, Severity expected) {
        String text = Manifests.deployment(
                Manifests.container("securityContext: {capabilities: {drop: [ALL], add: %s}}".formatted(added)));
        assertThat(severity(Map.of("web.yaml", text))).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void those_beyond_the_usual_ones_are_named() {
        String spec = Manifests.container(
                "securityContext:\n    capabilities:\n      add:\n      - CHOWN\n      - SYS_TIME\n");
        assertThat(find(Manifests.deployment(spec)))
                .containsExactly(
                        "web.yaml:17 Deployment/web container=app: Asks for SYS_TIME beyond what the runtime gives");
    }

    private static List<String> find(String text) {
        return Audits.findings(RULE, Map.of("web.yaml", text));
    }

    private static List<Severity> severity(Map<String, String> files) {
        return Audits.of(RULE, files).findings().stream().map(Finding::severity).toList();
    }
}
