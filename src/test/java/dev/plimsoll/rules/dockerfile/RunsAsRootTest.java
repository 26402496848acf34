package dev.plimsoll.rules.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
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
            })
    void an_image_that_starts_as_somebody_else_is_right(String text) {
        assertThat(Audits.findings(new RunsAsRoot(), files(text))).isEmpty();
        assertThat(Audits.unknown(new RunsAsRoot(), files(text))).isEmpty();
        assertThat(Audits.subjects(new RunsAsRoot(), files(text))).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "FROM debian:12.5|CMD x, 1 final stage: The image runs as root: no USER in its final stage",
        "FROM debian:12.5|USER root, 2 final stage: The image runs as root: USER root",
        "FROM debian:12.5|USER 0, 2 final stage: The image runs as root: USER 0",
        "FROM debian:12.5|USER 0:1000, 2 final stage: The image runs as root: USER 0:1000",
        "FROM debian:12.5|USER root:root, 2 final stage: The image runs as root: USER root:root",
        "FROM debian:12.5|USER app|USER root|CMD x, 3 final stage: The image runs as root: USER root",
        "FROM debian:12.5|ARG U=root|USER $U, 3 final stage: The image runs as root: USER $U",
        "FROM node:20 AS build|USER node|FROM debian:12.5 AS run|CMD x, 3 stage run: The image runs as root: no USER in its final stage",
        "FROM debian:12.5 AS base|FROM base|CMD x, 2 final stage: The image runs as root: no USER in its final stage and the 1 it is built from",
        "FROM gcr.io/distroless/static-debian12|CMD x, 1 final stage: The image runs as root: no USER in its final stage",
        "FROM scratch|ENTRYPOINT x, 1 final stage: The image runs as root: no USER in its final stage",
        "FROM solr:9.4.1|USER root, 2 final stage: The image runs as root: USER root",
    })
    void one_that_starts_as_root_is_found(String text, String found) {
        assertThat(Audits.findings(new RunsAsRoot(), files(text))).containsExactly("Dockerfile:" + found);
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

    private static Map<String, String> files(String text) {
        return Map.of("Dockerfile", text.replace('|', '\n') + "\n");
    }
}
