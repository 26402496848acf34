package dev.plimsoll.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.ImageReference.Pin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageReferenceTest {
    private static final String DIGEST = "sha256:" + "0a".repeat(32);

    @ParameterizedTest
    @CsvSource({
        "python, docker.io, library/python, ",
        "python:3.12, docker.io, library/python, 3.12",
        "acme/app:1, docker.io, acme/app, 1",
        "docker.io/nginx, docker.io, library/nginx, ",
        "index.docker.io/library/nginx:1, docker.io, library/nginx, 1",
        "10.0.1.152:9003/team/app:rocky10, 10.0.1.152:9003, team/app, rocky10",
        "localhost:5000/app, localhost:5000, app, ",
        "localhost/app:x, localhost, app, x",
        "[::1]:5000/app, [::1]:5000, app, ",
        "ghcr.io/acme/app/sub:v1, ghcr.io, acme/app/sub, v1",
        "Registry/app, Registry, app, ",
        "registry.k8s.io/ingress-nginx/controller:v1.9.4, registry.k8s.io, ingress-nginx/controller, v1.9.4",
    })
    void a_reference_is_registry_repository_and_tag(String text, String registry, String repository, String tag) {
        ImageReference image = ImageReference.of(text).orElseThrow();
        assertThat(image.registry()).isEqualTo(registry);
        assertThat(image.repository()).isEqualTo(repository);
        assertThat(image.tag().orElse(null)).isEqualTo(tag);
        assertThat(image.digest()).isEmpty();
    }

    @Test
    void a_digest_stands_behind_a_tag_or_alone() {
        assertThat(ImageReference.of("a/b:1@" + DIGEST).orElseThrow().digest()).contains(DIGEST);
        assertThat(ImageReference.of("a/b@" + DIGEST).orElseThrow().tag()).isEmpty();
        assertThat(ImageReference.of("a/b:latest@" + DIGEST).orElseThrow().pin())
                .isEqualTo(Pin.DIGEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "${IMAGE}",
                "nginx:${TAG}",
                "nginx:",
                "nginx@sha256:12",
                "{{ .image }}",
                "Nginx",
                "a//b",
                "a b",
                "nginx:-x",
                "/a",
                "a/",
                "$BASE",
                "a_-b!"
            })
    void what_is_no_reference_is_none(String text) {
        assertThat(ImageReference.of(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"python", "python:latest", "10.0.0.1:5000/app", "ghcr.io/a/b:latest"})
    void no_tag_and_latest_are_the_same(String text) {
        assertThat(ImageReference.of(text).orElseThrow().pin()).isEqualTo(Pin.LATEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "python:3.9-slim",
                "rockylinux/rockylinux:10",
                "a:stable",
                "a:v5",
                "a:alpine-latest",
                "a:latest-alpine",
                "node:20",
                "node:20.11-alpine3.19.1",
                "a:rocky10",
                "ubuntu:22.04",
                "postgres:16",
                "postgres:9.6",
                "mysql:8.0",
                "a:main",
                "a:nightly",
                "a:edge",
                "mcr.microsoft.com/mssql/server:2022-latest",
                "eclipse-temurin:17-jre",
                "a:lts-jdk17",
                "python:3.12-slim-bookworm",
                "a:windowsservercore-ltsc2022",
                "a:defaced",
                "a:1.2.x"
            })
    void a_tag_without_a_patch_version_moves(String text) {
        assertThat(ImageReference.of(text).orElseThrow().pin()).isEqualTo(Pin.FLOATING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a:1.2.3",
                "a:v1.2.3",
                "a:1.2.3-alpine3.19",
                "a:1.2.3-rc.1",
                "a:2024-01-31",
                "a:20240131",
                "debian:bookworm-20240211-slim",
                "minio/minio:RELEASE.2024-01-16T16-07-38Z",
                "a:0b3c9d1",
                "a:main-0b3c9d1f",
                "a:sha-0b3c9d1",
                "a:jdk-17.0.9",
                "eclipse-temurin:17.0.9_9-jre",
                "eclipse-temurin:21_35-jre",
                "postgres:16.2",
                "postgres:16.2-alpine",
                "debian:12.5-slim",
                "rockylinux:9.3",
                "registry.k8s.io/pause:3.9",
                "nvcr.io/nvidia/pytorch:23.10-py3",
                "nvidia/cuda:12.2.2-cudnn8-devel-ubuntu22.04",
                "timescale/timescaledb:pg15-2.13.0",
                "a:build-104522"
            })
    void a_version_a_date_or_a_commit_is_one_image(String text) {
        assertThat(ImageReference.of(text).orElseThrow().pin()).isEqualTo(Pin.VERSION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"python:3.12", "acme/app:1", "ghcr.io/acme/app:1", "localhost:5000/app"})
    void it_is_written_as_people_write_it(String text) {
        assertThat(ImageReference.of(text).orElseThrow()).hasToString(text);
    }

    @Test
    void the_official_images_are_called_by_their_short_name() {
        assertThat(ImageReference.of("docker.io/library/nginx:1").orElseThrow()).hasToString("nginx:1");
        assertThat(ImageReference.of("docker.io/library/nginx:1").orElseThrow().image())
                .isEqualTo("nginx");
    }

    @Test
    void a_long_text_is_none_and_takes_no_time() {
        assertThat(ImageReference.of("a-".repeat(500_000) + "!")).isEmpty();
        assertThat(ImageReference.of("a" + "-".repeat(1000) + "!")).isEmpty();
        assertThat(ImageReference.of("a/".repeat(500) + "!")).isEmpty();
    }
}
