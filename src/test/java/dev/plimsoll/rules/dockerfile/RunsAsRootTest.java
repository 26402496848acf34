package dev.plimsoll.rules.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Severity;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunsAsRootTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "FROM debian:12.5|USER app",
                "FROM debian:12.5|USER 1000",
                "FROM debian:12.5|USER 1000:0",
                "FROM debian:12.5|USER root|RUN x|USER app:app",
                "FROM debian:12.5|ARG U=1000|USER $U",
                "FROM debian:12.5|ENV U=app|USER ${U}:${G}",
                "ARG U=app|FROM debian:12.5|ARG U|USER $U",
                "FROM debian:12.5|USER ${U:-1000}",
                "FROM debian:12.5 AS base|USER app|FROM base|CMD x",
                "FROM debian:12.5 AS base|ENV U=app|FROM base|USER $U",
                "FROM gcr.io/distroless/static-debian12:nonroot|CMD x",
                "FROM nginxinc/nginx-unprivileged:1.25.3",
                "FROM solr:9.4.1",
                "FROM mcr.microsoft.com/dotnet/aspnet:8.0.1-jammy-chiseled",
                "FROM scratch|USER 65534|CMD x",
                "FROM debian:12.5|USER \"app\"",
                "FROM postgres:16.2|COPY a /docker-entrypoint-initdb.d/",
            })
    void an_image_that_starts_as_somebody_else_is_right(String text) {
        assertThat(Audits.findings(new RunsAsRoot(), files(text))).isEmpty();
        assertThat(Audits.unknown(new RunsAsRoot(), files(text))).isEmpty();
        assertThat(Audits.subjects(new RunsAsRoot(), files(text))).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "FROM debian:12.5|CMD x, 1 final stage: The image runs as root: no USER",
        "FROM debian:12.5|USER root, 2 final stage: The image runs as root: USER root",
        "FROM debian:12.5|USER 0, 2 final stage: The image runs as root: USER 0",
        "FROM debian:12.5|USER 0:1000, 2 final stage: The image runs as root: USER 0:1000",
        "FROM debian:12.5|USER root:root, 2 final stage: The image runs as root: USER root:root",
        "FROM debian:12.5|USER app|USER root|CMD x, 3 final stage: The image runs as root: USER root",
        "FROM debian:12.5|ARG U=root|USER $U, 3 final stage: The image runs as root: USER $U",
        "FROM node:20 AS build|USER node|FROM debian:12.5 AS run|CMD x, 3 stage run: The image runs as root: no USER",
        "FROM debian:12.5 AS base|FROM base|CMD x, 2 final stage: The image runs as root: no USER here or in the stage it is built from",
        "FROM gcr.io/distroless/static-debian12|CMD x, 1 final stage: The image runs as root: no USER",
        "FROM scratch|ENTRYPOINT x, 1 final stage: The image runs as root: no USER",
        "FROM postgres:16.2|ENTRYPOINT x, 1 final stage: The image runs as root: no USER and an ENTRYPOINT of its own",
        "FROM solr:9.4.1|USER root, 2 final stage: The image runs as root: USER root",
    })
    void one_that_starts_as_root_is_found(String text, String found) {
        assertThat(Audits.findings(new RunsAsRoot(), files(text)))
                .containsExactly("Dockerfile:" + found.replace("USER and", "USER, and"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FROM debian:12.5|ARG U|USER $U",
                "FROM acme/base:1.2.3|CMD x",
                "FROM $IMAGE|CMD x",
                "FROM debian:12.5|RUN apt-get install -y gosu|ENTRYPOINT x",
                "FROM debian:12.5|ENTRYPOINT [\"su-exec\", \"app\", \"x\"]",
                "FROM alpine:3.19.1|USER root|RUN apk add su-exec",
                "FROM mcr.microsoft.com/windows/servercore:ltsc2022|CMD x",
                "FROM python:3.11.9|SHELL [\"powershell\", \"-Command\"]|CMD x",
            })
    void what_the_base_or_the_entrypoint_decides_can_not_be_told(String text) {
        assertThat(Audits.findings(new RunsAsRoot(), files(text))).isEmpty();
        assertThat(Audits.unknown(new RunsAsRoot(), files(text))).hasSize(1);
    }

    @Test
    void files_handed_out_on_an_empty_image_are_never_run() {
        assertThat(Audits.subjects(new RunsAsRoot(), files("FROM go:1 AS b|FROM scratch|COPY --from=b /a /")))
                .isZero();
    }

    @Test
    void the_last_stage_is_judged_and_those_that_are_said_to_be_built() {
        String text = "FROM debian:12.5 AS app\nUSER app\nFROM app AS dev\nUSER root\n";
        String compose = "services: {app: {build: {context: ., target: app}}}\n";
        String both = "services: {app: {build: {context: ., target: App}}, dev: {build: .}}\n";
        assertThat(Audits.findings(new RunsAsRoot(), Map.of("Dockerfile", text)))
                .hasSize(1);
        assertThat(Audits.findings(new RunsAsRoot(), Map.of("Dockerfile", text, "compose.yaml", compose)))
                .isEmpty();
        Map<String, String> said = Map.of("Dockerfile", text, "compose.yaml", both);
        assertThat(Audits.findings(new RunsAsRoot(), said)).hasSize(1);
        assertThat(Audits.subjects(new RunsAsRoot(), said)).isEqualTo(2);
        assertThat(Audits.of(new RunsAsRoot(), said).findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.LOW);
        String other = text.replace("AS dev", "AS release");
        assertThat(Audits.findings(new RunsAsRoot(), Map.of("Dockerfile", other, "compose.yaml", compose)))
                .hasSize(1);
    }

    @Test
    void a_container_action_has_to_run_as_root() {
        assertThat(Audits.subjects(
                        new RunsAsRoot(),
                        Map.of(
                                "scan/Dockerfile",
                                "FROM debian:12.5\nCMD x\n",
                                "scan/action.yml",
                                "runs: {using: docker, image: ./Dockerfile}\n")))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "Dockerfile, MEDIUM",
        "device/Dockerfile, MEDIUM",
        "Dockerfile.dev, LOW",
        ".devcontainer/Dockerfile, LOW",
        ".github/docker/old.Dockerfile, LOW",
        "Dockerfile.lib-builder, LOW",
        "website-builder/Dockerfile, MEDIUM",
        "tests/Dockerfile, LOW",
        "docs/Dockerfile, LOW",
    })
    void images_for_people_at_work_and_for_tests_are_less_grave(String path, Severity severity) {
        assertThat(Audits.of(new RunsAsRoot(), Map.of(path, "FROM debian:12.5\nCMD x\n"))
                        .findings())
                .extracting(Finding::severity)
                .containsExactly(severity);
    }

    private static Map<String, String> files(String text) {
        return Map.of("Dockerfile", text.replace('|', '\n') + "\n");
    }
}
