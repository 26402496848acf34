package dev.plimsoll.rules.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PrivilegeEscalationTest {
    private static final PrivilegeEscalation RULE = new PrivilegeEscalation();

    @Test
    void what_is_not_forbidden_is_allowed() {
        assertThat(find(Manifests.deployment(Manifests.container(""))))
                .containsExactly("web.yaml:11 Deployment/web container=app: allowPrivilegeEscalation is not set, which"
                        + " means true, also for a user that is not root");
        assertThat(find(Manifests.deployment(Manifests.container("securityContext: {allowPrivilegeEscalation: true}"))))
                .singleElement()
                .asString()
                .startsWith("web.yaml:13 ");
        assertThat(find(Manifests.deployment(
                        Manifests.container("securityContext: {allowPrivilegeEscalation: false}"))))
                .isEmpty();
    }

    @Test
    void the_pods_own_context_has_no_such_field() {
        String pod = "securityContext: {allowPrivilegeEscalation: false}\n" + Manifests.container("");
        assertThat(find(Manifests.deployment(pod))).hasSize(1);
    }

    @Test
    void where_nothing_can_be_forbidden_nothing_is_judged() {
        for (String spec : List.of(
                Manifests.container("securityContext: {privileged: true}"),
                "os: {name: windows}\n" + Manifests.container(""))) {
            assertThat(Audits.subjects(RULE, Map.of("web.yaml", Manifests.deployment(spec))))
                    .isZero();
        }
    }

    @Test
    void a_patch_of_every_overlay_may_forbid_it() {
        Map<String, String> files = Map.of(
                "web.yaml",
                Manifests.deployment(Manifests.container("")),
                "kustomization.yaml",
                "resources: [web.yaml]\npatches:\n- target: {kind: Deployment}\n  patch: |-\n    - op: add\n"
                        + "      path: /spec/template/spec/containers/0/securityContext/allowPrivilegeEscalation\n"
                        + "      value: false\n");
        assertThat(Audits.findings(RULE, files)).isEmpty();
        assertThat(Audits.unknown(RULE, files)).containsExactly("the kustomization in the root folder patches it");
    }

    @Test
    void a_repair_is_offered_where_a_context_stands() {
        String spec = Manifests.container("securityContext:\n    runAsUser: 1000\n");
        assertThat(Audits.of(RULE, Map.of("web.yaml", Manifests.deployment(spec)))
                        .findings())
                .singleElement()
                .matches(finding -> finding.problem().edit().isPresent());
        assertThat(Audits.of(RULE, Map.of("web.yaml", Manifests.deployment(Manifests.container(""))))
                        .findings())
                .singleElement()
                .matches(finding -> finding.problem().edit().isEmpty());
    }

    private static List<String> find(String text) {
        return Audits.findings(RULE, Map.of("web.yaml", text));
    }
}
