package dev.plimsoll.rules.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoDependencyCacheTest {
    private static final NoDependencyCache RULE = new NoDependencyCache();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run: pip install -r requirements.txt",
                "run: python -m pip install ruff",
                "run: pip install -e .",
                "run: npm ci",
                "run: yarn install --frozen-lockfile",
                "run: poetry install",
                "run: mvn -q verify",
                "run: cargo test"
            })
    void an_installation_without_a_cache_is_found_at_its_step(String step) {
        assertThat(findings(job("uses: actions/setup-python@v5", step)))
                .singleElement()
                .asString()
                .startsWith(".github/workflows/ci.yml:7 job a: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run: pip install --upgrade pip setuptools wheel",
                "run: pip install dist/app-1.0.whl",
                "run: pip install $WHEEL",
                "run: pip --version",
                "run: npm install -g npm",
                "run: npm test",
                "run: 'echo npm ci'"
            })
    void what_downloads_no_dependencies_is_no_subject(String step) {
        assertThat(Audits.subjects(RULE, file(job("uses: actions/setup-python@v5", step))))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{uses: actions/setup-python@v5, with: {cache: pip}}",
                "{uses: actions/cache@v4, with: {path: ~/.cache/pip}}",
                "{uses: Swatinem/rust-cache@v2}",
                "{uses: ruby/setup-ruby@v1, with: {bundler-cache: true}}",
                "{uses: gradle/actions/setup-gradle@v4}",
                "{uses: astral-sh/setup-uv@v6}",
                "{uses: actions/setup-node@v5}"
            })
    void every_usual_cache_is_known(String step) {
        assertThat(findings(job(step, "run: npm ci"))).isEmpty();
        assertThat(Audits.unknown(RULE, file(job(step, "run: npm ci")))).isEmpty();
    }

    @Test
    void an_action_of_ones_own_may_keep_something() {
        assertThat(Audits.unknown(RULE, file(job("uses: ./.github/actions/setup", "run: npm ci"))))
                .hasSize(1);
    }

    @Test
    void a_self_hosted_runner_may_have_kept_its_downloads_and_that_is_said() {
        assertThat(findings(
                        job("uses: actions/checkout@v4", "run: npm ci").replace("runs-on: x", "runs-on: self-hosted")))
                .singleElement()
                .asString()
                .endsWith("its self-hosted runner may have kept downloads of its own");
    }

    private static String job(String first, String second) {
        return "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - " + first + "\n      - " + second + "\n";
    }

    private static List<String> findings(String text) {
        return Audits.findings(RULE, file(text));
    }

    private static Map<String, String> file(String text) {
        return Map.of(".github/workflows/ci.yml", text);
    }
}
