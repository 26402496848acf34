package dev.plimsoll.rules.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** dockerfile/no-healthcheck knows who runs the image. */
class ImageHealthTest {
    private static final NoHealthcheck RULE = new NoHealthcheck();
    private static final String SERVER = "FROM python:3.12.7-slim\nEXPOSE 8000\nCMD [\"app\"]\n";
    private static final String PLAIN = "FROM python:3.12.7-slim\nCMD [\"app\"]\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FROM python:3.12.7-slim\nEXPOSE 8000\nCMD [\"app\"]",
                "FROM nginx:1.25.3\nCOPY dist /usr/share/nginx/html",
                "FROM python:3.12.7-slim AS base\nHEALTHCHECK CMD true\nFROM node:20.11.1\nEXPOSE 80\nCMD [\"app\"]",
            })
    void an_image_that_serves_and_is_never_asked_is_found(String text) {
        assertThat(found(Map.of("Dockerfile", text + "\n"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FROM python:3.12.7-slim\nEXPOSE 8000\nHEALTHCHECK CMD curl -f localhost\nCMD [\"app\"]",
                "FROM python:3.12.7-slim AS base\nHEALTHCHECK CMD curl -f localhost\nFROM base\nEXPOSE 8000\nCMD [\"app\"]",
                "FROM python:3.12.7-slim AS dev\nEXPOSE 8000\nCMD [\"app\"]",
                "FROM python:3.12.7-slim\nEXPOSE 8000",
            })
    void a_check_of_its_own_or_of_what_it_is_built_from_counts_and_no_service_needs_none(String text) {
        assertThat(found(Map.of("Dockerfile", text + "\n"))).isEmpty();
        assertThat(Audits.unknown(RULE, Map.of("Dockerfile", text + "\n"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FROM python:3.12.7-slim~CMD [\"app\"] | nothing says whether it keeps running",
                "FROM python:3.12.7-slim~EXPOSE 80~HEALTHCHECK NONE~CMD [\"app\"] | HEALTHCHECK NONE leaves it",
                "FROM ghcr.io/acme/base:1.2.3~EXPOSE 80~CMD [\"app\"] | what health check the base image brings",
                "FROM scratch~EXPOSE 80~CMD [\"app\"] | the image has no program to ask with",
                "FROM gcr.io/distroless/static:1.2.3~EXPOSE 80~CMD [\"app\"] | the image has no program to ask with",
            })
    void what_the_repository_does_not_tell_is_said(String text, String reason) {
        Map<String, String> files = Map.of("Dockerfile", text.replace('~', '\n') + "\n");
        assertThat(found(files)).isEmpty();
        assertThat(Audits.unknown(RULE, files)).singleElement().asString().startsWith(reason);
    }

    @Test
    void kubernetes_does_not_use_it() {
        String deployment = """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: app}
                spec:
                  selector: {matchLabels: {app: app}}
                  template:
                    spec:
                      containers: [{name: app, image: ghcr.io/acme/app:1.2.3}]
                """;
        for (Map<String, String> more :
                List.of(Map.of("k8s/app.yaml", deployment), Map.of("chart/Chart.yaml", "name: app\n"))) {
            Map<String, String> files = new HashMap<>(more);
            files.put("Dockerfile", SERVER);
            assertThat(found(files)).isEmpty();
            assertThat(Audits.unknown(RULE, files)).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "services: {app: {build: ., restart: always}} | 1",
                "services: {app: {build: ., healthcheck: {test: [CMD, app, ping]}}} | 0",
                "services: {app: {build: ., healthcheck: {disable: true}}} | 1",
                "services: {a: {build: ., healthcheck: {test: [CMD, app, ping]}}, b: {build: ., ports: ['80:80']}} | 1",
                "services: {app: {build: .}, b: {image: 'b:1.2.3', depends_on: {app: {condition: service_completed_successfully}}}} | 0",
            })
    void who_runs_it_in_compose_decides(String compose, int count) {
        assertThat(found(Map.of("Dockerfile", PLAIN, "compose.yaml", compose + "\n")))
                .hasSize(count);
    }

    @Test
    void what_github_runs_as_an_action_is_no_service() {
        Map<String, String> files = new HashMap<>(Map.of("Dockerfile", SERVER));
        files.put("action.yml", "name: a\nruns: {using: docker, image: Dockerfile}\n");
        assertThat(Audits.subjects(RULE, files)).isZero();
        files.put("api/Dockerfile", SERVER);
        assertThat(found(files)).hasSize(1);
    }

    @Test
    void a_service_that_pulls_an_image_of_this_name_may_have_the_check() {
        String compose = "services: {api: {image: 'ghcr.io/acme/api:1.2.3', healthcheck: {test: [CMD, app, ping]}}}\n";
        Map<String, String> files = Map.of("api/Dockerfile", SERVER, "compose.yaml", compose);
        assertThat(found(files)).isEmpty();
        assertThat(Audits.unknown(RULE, files)).hasSize(1);
        assertThat(found(Map.of("web/Dockerfile", SERVER, "compose.yaml", compose)))
                .hasSize(1);
    }

    private static List<String> found(Map<String, String> files) {
        return Audits.findings(RULE, files);
    }
}
