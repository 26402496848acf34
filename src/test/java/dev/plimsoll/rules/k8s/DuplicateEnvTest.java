package dev.plimsoll.rules.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DuplicateEnvTest {
    private static final DuplicateEnv RULE = new DuplicateEnv();

    @Test
    void each_name_that_comes_twice_is_told_at_the_first_repetition() {
        String spec = Manifests.container(
                "env:\n- {name: A, value: 1}\n- {name: B, value: 2}\n- {name: A, value: 3}\n- {name: A, value: 4}\n- {name: B}");
        assertThat(find(Manifests.deployment(spec)))
                .containsExactly("web.yaml:16 Deployment/web container=app: Sets A, B more than once; the last counts");
    }

    @Test
    void names_differ_by_case_and_containers_have_their_own() {
        assertThat(find(Manifests.deployment(Manifests.container("env: [{name: A}, {name: a}]"))))
                .isEmpty();
        String two = "containers:\n- {name: a, image: x, env: [{name: A}]}\n- {name: b, image: x, env: [{name: A}]}";
        assertThat(find(Manifests.deployment(two))).isEmpty();
    }

    @Test
    void a_container_that_sets_nothing_is_not_judged() {
        assertThat(Audits.subjects(RULE, Map.of("web.yaml", Manifests.deployment(Manifests.container("envFrom: []")))))
                .isZero();
    }

    private static List<String> find(String text) {
        return Audits.findings(RULE, Map.of("web.yaml", text));
    }
}
