package dev.plimsoll.rules.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HardcodedCredentialTest {
    private static final HardcodedCredential RULE = new HardcodedCredential();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "env: {API_TOKEN: orchard-lantern-58} | API_TOKEN of job a is written out",
                "env: {URL: 'postgresql://app:orchard-lantern-58@db.example.net/app'} | password in URL of job a is written out",
                "container: {image: a, credentials: {username: u, password: orchard-lantern-58}} | password of the container of job a",
                "steps: [{uses: a/b@v1, with: {password: orchard-lantern-58}}] | password of step a/b of job a",
                "steps: [{id: s, run: 'export DB_PASSWORD=orchard-lantern-58'}] | DB_PASSWORD in the script of step s",
                "steps: [{run: 'curl https://u:orchard-lantern-58@x.example.net'}] | password in a URL in the script of step 1"
            })
    void a_literal_is_found_wherever_it_is_handed_out(String line, String message) {
        assertThat(Audits.of(RULE, file(job(line))).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.message()).contains(message).doesNotContain("orchard");
            assertThat(finding.severity()).isEqualTo(Severity.HIGH);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "services: {db: {image: a, env: {POSTGRES_PASSWORD: orchard-lantern-58}}}",
                "env: {DATABASE_URL: 'postgresql://app:orchard-lantern-58@localhost:5432/app'}",
                "env: {SECRET_KEY: test-key-for-ci-runs-only}",
                "env: {CORE_SECRET: tempString}"
            })
    void what_only_this_run_knows_is_low(String line) {
        assertThat(Audits.of(RULE, file(job(line))).findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.LOW);
    }

    @Test
    void the_password_of_a_service_is_as_harmless_where_it_is_used() {
        assertThat(Audits.of(
                                RULE,
                                file(
                                        job(
                                                "services: {db: {image: a, env: {POSTGRES_PASSWORD: orchard-lantern-58}}}\n"
                                                        + "    env: {DB_PASSWORD: orchard-lantern-58, U: 'pg://a:orchard-lantern-58@db/a'}")))
                        .findings())
                .hasSize(3)
                .extracting(Finding::severity)
                .containsOnly(Severity.LOW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "env: {API_TOKEN: '${{ secrets.API_TOKEN }}'}",
                "env: {DB_PASSWORD: postgres}",
                "env: {DB_PASSWORD: changeme}",
                "env: {TOKEN_URL: 'https://example.net/token'}",
                "env: {URL: 'https://user:${{ secrets.T }}@example.net'}",
                "steps: [{run: 'export DB_PASSWORD=$(cat file)'}]",
                "steps: [{run: 'TOKEN=\"$GITHUB_TOKEN\" ./x'}]",
                "permissions: {id-token: write}"
            })
    void references_stand_ins_and_names_are_accepted(String line) {
        assertThat(findings(job(line))).isEmpty();
    }

    private static String job(String line) {
        return "on: push\njobs:\n  a:\n    runs-on: x\n    " + line + "\n";
    }

    private static List<String> findings(String text) {
        return Audits.findings(RULE, file(text));
    }

    private static Map<String, String> file(String text) {
        return Map.of(".github/workflows/ci.yml", text);
    }
}
