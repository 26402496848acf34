package dev.plimsoll.rules.repo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import dev.plimsoll.audit.Related;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules about documents and bots that a repository lacks. */
class MissingThingsTest {
    private static final NoRunbook RUNBOOK = new NoRunbook();
    private static final NoDependencyUpdates UPDATES = new NoDependencyUpdates();
    private final Map<String, String> files = new HashMap<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docs/runbook.md",
                "Runbook.md",
                "docs/runbooks/db.md",
                "docs/DEPLOYMENT.md",
                "deploy.txt",
                "docs/ops/alerts.rst",
                "docs/operations/index.adoc",
                "disaster_recovery_plan.md",
                "docs/on-call.md",
                "docs/self-hosting.md",
                "INSTALL.md",
                "docs/restore-from-backup.md"
            })
    void a_document_is_known_by_its_name_or_its_folders(String path) {
        files.put("compose.yaml", "services: {web: {image: 'nginx:1'}}");
        files.put(path, "# x");
        assertThat(Audits.findings(RUNBOOK, files)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "docs/api.md",
                "PRODUCTION_MODEL_INTEGRATION.md",
                "playbook.yml",
                "src/deploy.py",
                "docs/props.md",
                "requirements-deploy.txt",
                "docs/desktops.md",
                "robots.txt"
            })
    void other_files_are_none(String path) {
        files.put("compose.yaml", "services: {web: {image: 'nginx:1'}}");
        files.put(path, "# x");
        assertThat(Audits.findings(RUNBOOK, files)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vercel.json", "web/Dockerfile", "Procfile", "fly.toml"})
    void whatever_deploys_wants_a_document(String path) {
        files.put(path, "");
        assertThat(Audits.of(RUNBOOK, files).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.path()).isEqualTo(".");
            assertThat(finding.problem().related())
                    .extracting(Related::place)
                    .extracting(Object::toString)
                    .containsExactly(path);
        });
    }

    @Test
    void what_deploys_nothing_wants_none() {
        files.put("examples/compose.yaml", "services: {web: {image: 'nginx:1'}}");
        files.put("src/lib.py", "x = 1");
        assertThat(Audits.subjects(RUNBOOK, files)).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ".github/dependabot.yml | {version: 2, updates: [{package-ecosystem: pip, directory: /}]}",
                "renovate.json | {\"extends\": [\"config:recommended\"]}",
                ".github/renovate.json5 | { extends: ['config:recommended'], enabled: true }",
                ".renovaterc | {}",
                "package.json | {\"renovate\": {\"extends\": []}}",
                ".gitlab-ci.yml | include: [{project: renovate-bot/renovate-runner}]",
                ".github/workflows/deps.yml | {on: {schedule: [{cron: '0 3 * * *'}]}, jobs: {a: {steps: [{uses: renovatebot/github-action@v40}]}}}",
                ".pyup.yml | schedule: every day"
            })
    void bots_are_known_by_what_they_are_set_up_with(String path, String text) {
        files.put("requirements.txt", "flask==3.1.0");
        files.put(path, text);
        assertThat(Audits.findings(UPDATES, files)).isEmpty();
        assertThat(Audits.subjects(UPDATES, files)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ".github/dependabot.yml | {version: 2, updates: []}",
                ".github/dependabot.yml | ",
                ".github/dependabot.yml.disabled | {version: 2, updates: [{package-ecosystem: pip}]}",
                "renovate.json | {\"enabled\": false}",
                "docs/renovate.json | {}",
                "README.md | We use Renovate",
                "package.json | {\"dependencies\": {\"renovate-tool\": \"1\"}}"
            })
    void what_does_nothing_is_no_bot(String path, String text) {
        files.put("requirements.txt", "flask==3.1.0");
        files.put(path, text == null ? "" : text);
        assertThat(Audits.findings(UPDATES, files)).hasSize(1);
    }

    @Test
    void the_finding_counts_the_files_that_name_dependencies() {
        files.put("api/requirements.txt", "flask==3.1.0");
        files.put("web/package.json", "{}");
        files.put("examples/a/package.json", "{}");
        assertThat(Audits.findings(UPDATES, files))
                .containsExactly(". dependencies: 2 files name dependencies (api/requirements.txt and others), and no"
                        + " Dependabot, Renovate or the like is set up");
    }

    @Test
    void without_dependencies_there_is_nothing_to_update() {
        files.put("README.md", "# x");
        assertThat(Audits.subjects(UPDATES, files)).isZero();
    }
}
