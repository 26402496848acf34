package dev.plimsoll.rules.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunsAsRootTest {
    private static final RunsAsRoot RULE = new RunsAsRoot();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{runAsNonRoot: true}                | {}",
                "{}                                  | {runAsNonRoot: true}",
                "{runAsUser: 1000}                   | {}",
                "{}                                  | {runAsUser: 1000}",
                "{runAsUser: 0}                      | {runAsUser: 1000}",
                "{runAsNonRoot: false, runAsUser: 0} | {runAsNonRoot: true}",
                "{runAsUser: 0}                      | {runAsNonRoot: true}",
                "{runAsNonRoot: true}                | {allowPrivilegeEscalation: false}",
            })
    void pod_or_container_may_forbid_root_and_the_container_wins(String pod, String container) {
        assertThat(Audits.findings(RULE, web(pod, container))).isEmpty();
        assertThat(Audits.subjects(RULE, web(pod, container))).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                    | {}                    | 12 | Neither the container nor its pod",
                "{fsGroup: 1}          | {privileged: false}   | 12 | Neither the container nor its pod",
                "{runAsUser: 0}        | {}                    | 10 | runAsUser is 0",
                "{runAsUser: 1000}     | {runAsUser: 0}        | 14 | runAsUser is 0",
                "{runAsNonRoot: true}  | {runAsNonRoot: false} | 14 | runAsNonRoot is false",
                "{runAsNonRoot: false} | {}                    | 10 | runAsNonRoot is false",
                "{runAsUser: '0x0'}    | {}                    | 10 | runAsUser is 0",
            })
    void what_allows_root_is_found_where_it_stands(String pod, String container, int line, String message) {
        assertThat(Audits.findings(RULE, web(pod, container)))
                .singleElement()
                .asString()
                .startsWith("web.yaml:" + line + " Deployment/web container=app: " + message);
    }

    @Test
    void init_containers_are_judged_and_ephemeral_ones_are_not() {
        String spec = "initContainers: [{name: i, image: x}]\nephemeralContainers: [{name: e, image: x}]\n"
                + Manifests.container("securityContext: {runAsUser: 7}");
        assertThat(Audits.findings(RULE, Map.of("web.yaml", Manifests.deployment(spec))))
                .singleElement()
                .asString()
                .startsWith("web.yaml:10 Deployment/web initContainer=i");
    }

    @Test
    void windows_knows_administrators_instead() {
        Map<String, String> unset =
                Map.of("web.yaml", Manifests.deployment("os: {name: windows}\n" + Manifests.container("")));
        assertThat(Audits.findings(RULE, unset)).isEmpty();
        assertThat(Audits.unknown(RULE, unset)).hasSize(1);
        assertThat(Audits.findings(RULE, windows("ContainerAdministrator"))).hasSize(1);
        assertThat(Audits.findings(RULE, windows("ContainerUser"))).isEmpty();
    }

    private static Map<String, String> windows(String user) {
        String context = "securityContext: {windowsOptions: {runAsUserName: " + user + "}}\n";
        return Map.of("web.yaml", Manifests.deployment("os: {name: windows}\n" + context + Manifests.container("")));
    }

    private static Map<String, String> web(String pod, String container) {
        return Map.of(
                "web.yaml",
                Manifests.deployment(
                        "securityContext: " + pod + "\n" + Manifests.container("securityContext: " + container)));
    }
}
