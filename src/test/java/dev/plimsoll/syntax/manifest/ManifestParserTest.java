package dev.plimsoll.syntax.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.syntax.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestParserTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "requirements.txt | Flask_Limiter[redis]>=3 ; python_version > '3' | pypi:flask-limiter",
                "requirements-dev.txt | pytest==8 | pypi:pytest",
                "requirements/base.in | sentry-sdk | pypi:sentry-sdk",
                "pyproject.toml | dependencies = [\"fastapi>=0.1\"] | pypi:fastapi",
                "pyproject.toml | \"prometheus.client\", | pypi:prometheus-client",
                "pyproject.toml | alembic = \"^1.13\" | pypi:alembic",
                "pyproject.toml | alembic = {version = \"^1.13\"} | pypi:alembic",
                "setup.cfg | alembic>=1.13 | pypi:alembic",
                "Pipfile | sentry-sdk = \"*\" | pypi:sentry-sdk",
                "package.json | \"@sentry/node\": \"^8.0.0\", | npm:@sentry/node",
                "pom.xml | <artifactId>flyway-core</artifactId> | maven:flyway-core",
                "build.gradle.kts | implementation(\"io.micrometer:micrometer-core:1.13\") | maven:micrometer-core",
                "go.mod | github.com/prometheus/client_golang v1.20.0 | go:github.com/prometheus/client_golang",
                "Gemfile | gem \"sentry-ruby\", \"~> 5\" | gem:sentry-ruby",
                "composer.json | \"sentry/sentry\": \"^4\" | composer:sentry/sentry",
                "App.csproj | <PackageReference Include=\"Serilog\" Version=\"4\" /> | nuget:serilog",
                "Cargo.toml | tracing = \"0.1\" | cargo:tracing"
            })
    void each_kind_names_packages_in_its_own_form(String path, String line, String id) {
        assertThat(parse(path, "\n" + line + "\n")).containsExactly(id + " " + path + ":2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"# slowapi", "-r base.txt", "--hash=sha256:abc", "", "    # via slowapi"})
    void what_names_no_package_is_left_out(String line) {
        assertThat(parse("requirements.txt", line)).isEmpty();
    }

    @Test
    void indirect_modules_of_go_are_left_out() {
        assertThat(parse("go.mod", "\tgithub.com/a/b v1.0.0 // indirect\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"poetry.lock", "package-lock.json", "README.md", "requirements.md", "app.py"})
    void lock_files_and_others_are_no_manifests(String path) {
        assertThat(ManifestParser.isManifest(path)).isFalse();
    }

    private static List<String> parse(String path, String text) {
        return ManifestParser.INSTANCE.parse(new Source(path, text)).tree().stream()
                .map(each -> each.id() + " " + each.place())
                .toList();
    }
}
