package dev.plimsoll.rules.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoCpuLimitTest {
    private static final NoCpuLimit RULE = new NoCpuLimit();

    @Test
    void it_runs_only_where_it_is_asked_for() {
        assertThat(RULE.card().onByDefault()).isFalse();
    }

    @Test
    void a_request_is_no_limit() {
        assertThat(find(Manifests.deployment(Manifests.container("resources: {requests: {cpu: 1}}"))))
                .containsExactly(
                        "web.yaml:11 Deployment/web container=app: No CPU limit, and nothing that gives one by default");
        assertThat(find(Manifests.deployment(Manifests.container("resources: {limits: {cpu: 1}}"))))
                .isEmpty();
    }

    @Test
    void a_limit_range_of_the_namespace_gives_one_but_not_by_its_requests() {
        String range = "apiVersion: v1\nkind: LimitRange\nmetadata: {name: r}\nspec:\n  limits:\n"
                + "  - {type: Container, %s: {cpu: 1}}\n";
        String web = Manifests.deployment(Manifests.container(""));
        assertThat(Audits.findings(RULE, Map.of("web.yaml", web, "range.yaml", range.formatted("default"))))
                .isEmpty();
        assertThat(Audits.findings(RULE, Map.of("web.yaml", web, "range.yaml", range.formatted("defaultRequest"))))
                .hasSize(1);
    }

    private static List<String> find(String text) {
        return Audits.findings(RULE, Map.of("web.yaml", text));
    }
}
