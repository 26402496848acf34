package dev.plimsoll.rules.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunsAsRootGroupTest {
    private static final RunsAsRootGroup RULE = new RunsAsRootGroup();

    @Test
    void it_runs_only_where_it_is_asked_for() {
        assertThat(RULE.card().onByDefault()).isFalse();
    }

    @Test
    void zero_and_nothing_are_roots_group() {
        assertThat(find(Manifests.deployment(Manifests.container("securityContext: {runAsGroup: 0}"))))
                .containsExactly("web.yaml:13 Deployment/web container=app: runAsGroup is 0");
        assertThat(find(Manifests.deployment(Manifests.container("securityContext: {runAsUser: 1000}"))))
                .singleElement()
                .asString()
                .startsWith("web.yaml:11 ");
    }

    @Test
    void the_containers_own_group_wins_over_the_pods() {
        String pod = "securityContext: {runAsGroup: 1000}\n";
        assertThat(find(Manifests.deployment(pod + Manifests.container("")))).isEmpty();
        assertThat(find(Manifests.deployment(pod + Manifests.container("securityContext: {runAsGroup: 0}"))))
                .hasSize(1);
    }

    @Test
    void further_groups_count_as_well() {
        for (String further : List.of("fsGroup: 0", "supplementalGroups: [5, 0]")) {
            String pod = "securityContext: {runAsGroup: 1000, %s}\n".formatted(further);
            assertThat(find(Manifests.deployment(pod + Manifests.container(""))))
                    .containsExactly(
                            "web.yaml:10 Deployment/web container=app: The pod gives its processes root's group as well");
        }
    }

    private static List<String> find(String text) {
        return Audits.findings(RULE, Map.of("web.yaml", text));
    }
}
