package dev.plimsoll.rules.dockerfile;

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

/** How firmly Dockerfiles name their images: the two rules share their subjects. */
class BaseImageRulesTest {
    private static final String DIGEST = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FROM scratch",
                "FROM python:3.12.7-slim",
                "FROM python@" + DIGEST,
                "FROM python:latest@" + DIGEST,
                "FROM 10.0.1.152:9003/team/app:1.2.3",
                "FROM a:1.2.3 AS one\nFROM one",
                "FROM a:1.2.3 AS One\nFROM oNE AS two\nFROM two\nCOPY --from=one /a /b\nCOPY --from=0 /a /b",
                "FROM a:1.2.3 AS base-amd64\nFROM base-${TARGETARCH}",
                "FROM a:1.2.3\nCOPY --from=assets /a /b",
                "ARG V=1.2.3\nFROM a:${V}",
                "ARG V\nFROM a:${V:-1.2.3}",
                "FROM a:1.2.3\nRUN --mount=type=bind,from=b:2.3.4,target=/x y",
            })
    void an_image_that_is_named_firmly_and_a_stage_are_right(String text) {
        assertThat(both(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "FROM python, 1, base image python has no tag which means latest",
        "FROM localhost:5000/app, 1, base image localhost:5000/app has no tag which means latest",
        "FROM python:latest AS x, 1, base image python has the tag latest",
        "from --platform=$BUILDPLATFORM python, 1, base image python has no tag which means latest",
        "FROM python:3.9-slim, 1, python:3.9-slim names neither a patch version nor a digest",
        "FROM rockylinux/rockylinux:10, 1, rockylinux/rockylinux:10 names neither a patch version nor a digest",
        "FROM 10.0.1.152:9003/team/app:rocky10, 1, 10.0.1.152:9003/team/app:rocky10 names neither a patch version nor a digest",
        "ARG V=3.12-slim|FROM python:${V}, 2, python:3.12-slim names neither a patch version nor a digest",
        "ARG A=slim|ARG V=3.12-$A|FROM python:$V, 3, python:3.12-slim names neither a patch version nor a digest",
        "ARG I|FROM ${I:-nginx}, 2, base image nginx has no tag which means latest",
        "FROM a:1.2.3|COPY --from=ghcr.io/acme/uv:latest /a /b, 2, copied image ghcr.io/acme/uv has the tag latest",
        "FROM a:1.2.3|RUN --mount=from=ghcr.io/acme/uv:latest x, 2, copied image ghcr.io/acme/uv has the tag latest",
    })
    void one_that_moves_is_found_where_it_is_taken(String text, int line, String message) {
        assertThat(both(text.replace('|', '\n')))
                .singleElement()
                .asString()
                .startsWith("Dockerfile:" + line + " ")
                .endsWith(": " + message.replace("no tag which", "no tag, which"));
    }

    @ParameterizedTest
    @CsvSource({"app/Dockerfile, MEDIUM", "tests/app/Dockerfile, LOW"})
    void an_image_of_a_test_is_less_grave(String path, Severity severity) {
        assertThat(Audits.of(new LatestBaseImage(), Map.of(path, "FROM python\n"))
                        .findings())
                .extracting(Finding::severity)
                .containsExactly(severity);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ARG IMAGE\nFROM $IMAGE", "FROM python:${V}", "ARG V\nFROM python:$V", "FROM {{ .Base }}"})
    void an_image_made_of_what_is_given_at_build_time_can_not_be_told(String text) {
        Map<String, String> files = Map.of("Dockerfile", text);
        assertThat(both(text)).isEmpty();
        assertThat(Audits.unknown(new LatestBaseImage(), files)).hasSize(1);
        assertThat(Audits.subjects(new FloatingBaseImage(), files)).isZero();
    }

    @Test
    void the_default_of_a_variable_is_shown() {
        assertThat(Audits.of(new FloatingBaseImage(), Map.of("Dockerfile", "ARG V=3.12\n\nFROM python:$V\n"))
                        .findings()
                        .get(0)
                        .problem()
                        .related())
                .extracting(related -> related.place().line())
                .containsExactly(1);
    }

    @Test
    void another_tag_of_the_same_image_is_the_same_finding() {
        assertThat(fingerprint("FROM python:3.9\n")).isEqualTo(fingerprint("# now\nFROM python:3.10\n"));
        assertThat(fingerprint("FROM python:3.9\n")).isNotEqualTo(fingerprint("FROM node:20\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dockerfile",
                "api/dockerfile",
                "Dockerfile.worker",
                "Dockerfile-gpu",
                "api.Dockerfile",
                "Containerfile"
            })
    void a_dockerfile_is_known_by_its_name(String path) {
        assertThat(Audits.findings(new LatestBaseImage(), Map.of(path, "FROM a")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dockerfile.md", "Dockerfile.dockerignore", "Dockerfile.j2", "Dockerfile.tmpl", "Dockerfile.erb",
                "dockerfile.go", "Dockerfile.template", "my-dockerfile-notes", "Dockerfile.prod.bak", "NoDockerfile"
            })
    void what_is_only_about_dockerfiles_is_none(String path) {
        assertThat(Audits.findings(new LatestBaseImage(), Map.of(path, "FROM a")))
                .isEmpty();
        assertThat(Audits.read(Map.of(path, "RUN a")).files()).isEmpty();
    }

    @Test
    void a_fragment_without_a_stage_is_not_said_to_be_broken() {
        assertThat(Audits.read(Map.of("Dockerfile.common", "RUN a\n")).files()).isEmpty();
        assertThat(Audits.read(Map.of("Dockerfile", "RUN a\n")).files().get(0).unread())
                .isNotEmpty();
    }

    private static String fingerprint(String text) {
        return Audits.of(new FloatingBaseImage(), Map.of("Dockerfile", text))
                .findings()
                .get(0)
                .fingerprint();
    }

    private static List<String> both(String text) {
        Map<String, String> files = Map.of("Dockerfile", text + "\n");
        return List.of(new LatestBaseImage(), new FloatingBaseImage()).stream()
                .flatMap(rule -> Audits.findings(rule, files).stream())
                .toList();
    }
}
