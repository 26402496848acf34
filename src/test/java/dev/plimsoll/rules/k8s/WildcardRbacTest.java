package dev.plimsoll.rules.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import dev.plimsoll.audit.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardRbacTest {
    private static final WildcardRbac RULE = new WildcardRbac();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                       | pods     | '\"*\"' | MEDIUM",
                "*                        | pods     | get     | MEDIUM",
                "apps                     | '\"*\"'  | get     | MEDIUM",
                "metrics.k8s.io           | '\"*\"'  | get     | MEDIUM",
                "argoproj.io              | '\"*\"'  | '\"*\"' | LOW",
                "''                       | pods     | get     | ",
                "''                       | '\"*/scale\"' | get | ",
            })
    void it_is_less_grave_where_it_is_about_the_objects_of_one_product(
            String group, String resources, String verbs, Severity how) {
        assertThat(Roles.severities(RULE, Roles.everywhere(Roles.rule(group, resources, verbs))))
                .isEqualTo(how == null ? List.of() : List.of(how));
    }

    @Test
    void a_role_is_one_finding_with_its_count_at_the_gravest_rule() {
        String rules = Roles.rule("argoproj.io", "\"*\"", "get")
                + "\n  - " + Roles.rule("", "\"*\"", "\"*\"")
                + "\n  - " + Roles.rule("", "pods", "get");
        assertThat(Audits.findings(RULE, Map.of("rbac.yaml", Roles.role("ClusterRole", rules))))
                .containsExactly(
                        "rbac.yaml:7 ClusterRole/r: \"*\" in resources, verbs; nothing in the repository binds it"
                                + " (2 of 3 rules)");
    }
}
