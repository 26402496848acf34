package dev.plimsoll.rules.repo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoContainerBuildTest {
    private final NoContainerBuild rule = new NoContainerBuild();
    private final Map<String, String> files = new HashMap<>();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "requirements.txt | 'fastapi\nuvicorn[standard]==0.34.0' | uvicorn",
                "pyproject.toml | '[project]\ndependencies = [\n  \"gunicorn>=23\",\n]' | gunicorn",
                "Pipfile | 'gunicorn = \"*\"' | gunicorn",
                "package.json | '{\"scripts\": {\"start\": \"node .\"}, \"dependencies\": {\"express\": \"4\"}}' | express",
                "pom.xml | '<artifactId>spring-boot-maven-plugin</artifactId>' | an executable jar"
            })
    void a_program_is_known_by_the_server_that_it_runs_with(String path, String text, String evidence) {
        files.put("api/" + path, text);
        assertThat(Audits.findings(rule, files))
                .containsExactly("api/" + path + " service api: it runs with " + evidence
                        + ", and the repository has no Dockerfile, no other image build and no deployment of it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "requirements.txt | 'flask==3.1.0'",
                "requirements.txt | '# uvicorn'",
                "requirements.txt | 'gunicorn-logging==1'",
                "requirements-dev.txt | 'uvicorn'",
                "package.json | '{\"dependencies\": {\"express\": \"4\"}}'",
                "package.json | '{\"scripts\": {\"start\": \"x\"}, \"exports\": \"./a.js\", \"dependencies\": {\"express\": \"4\"}}'",
                "package.json | '{\"scripts\": {\"start\": \"vite\"}, \"dependencies\": {\"react\": \"18\"}}'",
                "package.json | '['",
                "pom.xml | '<artifactId>spring-web</artifactId>'"
            })
    void libraries_and_pages_are_no_programs(String path, String text) {
        files.put("api/" + path, text);
        assertThat(Audits.subjects(rule, files)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dockerfile",
                "deploy/api.Dockerfile",
                "Containerfile",
                "project.toml",
                "api/Procfile",
                "api/fly.toml",
                "api/serverless.yml",
                "systemd/api.service",
                "deploy/api.service.template",
                "skaffold.yaml"
            })
    void an_image_or_a_deployment_of_it_is_enough(String path) {
        files.put("api/requirements.txt", "uvicorn");
        files.put(path, "x: y");
        assertThat(Audits.findings(rule, files)).isEmpty();
        assertThat(Audits.subjects(rule, files)).isEqualTo(1);
    }

    @Test
    void a_deployment_at_the_root_counts_where_it_names_the_program_or_the_program_is_the_root() {
        files.put("api/requirements.txt", "uvicorn");
        files.put("vercel.json", "{\"headers\": []}");
        assertThat(Audits.of(rule, files).findings())
                .singleElement()
                .satisfies(found -> assertThat(found.problem().related())
                        .extracting(related -> related.place().toString())
                        .containsExactly("vercel.json"));
        files.put("vercel.json", "{\"builds\": [{\"src\": \"api/main.py\"}]}");
        assertThat(Audits.findings(rule, files)).isEmpty();
        files.remove("api/requirements.txt");
        files.put("requirements.txt", "uvicorn");
        files.put("vercel.json", "{}");
        assertThat(Audits.findings(rule, files)).isEmpty();
    }

    @Test
    void examples_are_no_programs_of_the_repository() {
        files.put("examples/api/requirements.txt", "uvicorn");
        assertThat(Audits.subjects(rule, files)).isZero();
    }
}
