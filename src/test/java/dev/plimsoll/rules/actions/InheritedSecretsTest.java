package dev.plimsoll.rules.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InheritedSecretsTest {
    private static final InheritedSecrets RULE = new InheritedSecrets();

    @Test
    void a_workflow_of_the_same_repository_gets_only_what_is_named_there() {
        assertThat(findings("on: push\njobs: {a: {uses: ./.github/workflows/b.yml, secrets: inherit}}"))
                .isEmpty();
        assertThat(findings("on: push\njobs: {a: {uses: $/.github/workflows/b.yml, secrets: inherit}}"))
                .isEmpty();
    }

    @Test
    void another_repository_gets_everything() {
        assertThat(findings("on: push\njobs:\n  a:\n    uses: o/r/.github/workflows/b.yml@v1\n    secrets: inherit"))
                .containsExactly(
                        ".github/workflows/ci.yml:5 job a: job a hands all secrets to o/r/.github/workflows/b.yml@v1");
    }

    private static List<String> findings(String text) {
        return Audits.findings(RULE, file(text));
    }

    private static Map<String, String> file(String text) {
        return Map.of(".github/workflows/ci.yml", text);
    }
}
