package dev.plimsoll.rules.repo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoMetricsTest {
    private static final NoMetrics RULE = new NoMetrics();

    private static Map<String, String> files(String... more) {
        Map<String, String> all = new HashMap<>(Map.of("Dockerfile", "FROM scratch\nCOPY . /\n"));
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "package.json     | {\"dependencies\": {\"express\": \"4\"}}                         | express",
                "go.mod           | require github.com/gin-gonic/gin v1.10.0                         | gin-gonic/gin",
                "pom.xml          | <artifactId>spring-boot-starter-web</artifactId>                 | spring-boot-starter-web",
                "build.gradle.kts | implementation(\"io.javalin:javalin:6.4.0\")                     | javalin",
                "Cargo.toml       | axum = \"0.8\"                                                   | axum",
                "Gemfile          | gem \"rails\", \"8.0\"                                           | rails",
            })
    void a_service_of_another_language_than_python(String file, String text, String framework) {
        assertThat(Audits.findings(RULE, files(file, text)))
                .containsExactly(file + " " + framework + " service: Serves requests with " + framework
                        + ", and no dependency exports metrics");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "package.json | {\"dependencies\": {\"express\": \"4\", \"@opentelemetry/api\": \"1\"}}",
                "go.mod       | require (github.com/gin-gonic/gin v1 github.com/prometheus/client_golang v1)",
                "pom.xml      | spring-boot-starter-web micrometer-registry-prometheus",
                "package.json | {\"dependencies\": {\"express\": \"4\", \"hot-shots\": \"10\"}}",
            })
    void a_library_for_metrics_is_enough(String file, String text) {
        assertThat(Audits.findings(RULE, files(file, text))).isEmpty();
        assertThat(Audits.subjects(RULE, files(file, text))).isEqualTo(1);
    }

    @Test
    void what_only_a_dependency_needs_exports_nothing() {
        String text =
                "require github.com/gin-gonic/gin v1\nrequire github.com/prometheus/client_golang v1 // indirect\n";
        assertThat(Audits.findings(RULE, files("go.mod", text))).hasSize(1);
    }

    @Test
    void with_a_service_of_python_the_rules_about_programs_tell() {
        String text = "{\"dependencies\": {\"express\": \"4\"}}";
        assertThat(Audits.subjects(RULE, files("package.json", text, "api/requirements.txt", "fastapi==0.115\n")))
                .isZero();
        assertThat(Audits.subjects(RULE, files("package.json", text, "requirements.txt", "black==24\n")))
                .isEqualTo(1);
    }

    @Test
    void a_page_a_library_and_an_example_are_no_services() {
        assertThat(Audits.subjects(
                        RULE,
                        files("package.json", "{\"dependencies\": {\"react\": \"19\", \"express-session\": \"1\"}}")))
                .isZero();
        assertThat(Audits.subjects(RULE, Map.of("package.json", "{\"dependencies\": {\"express\": \"4\"}}")))
                .isZero();
        assertThat(Audits.subjects(
                        RULE,
                        files(
                                "examples/a/package.json",
                                "{\"dependencies\": {\"express\": \"4\"}}",
                                "examples/a/Dockerfile",
                                "FROM scratch\n")))
                .isZero();
    }

    @Test
    void another_part_of_the_repository_may_bring_it() {
        assertThat(Audits.unknown(
                        RULE,
                        files(
                                "package.json",
                                "{\"dependencies\": {\"koa\": \"2\"}}",
                                "lib/package.json",
                                "{\"dependencies\": {\"prom-client\": \"15\"}}")))
                .containsExactly(
                        "another part of the repository depends on prom-client, and this one may have it from there");
    }
}
