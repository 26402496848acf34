package dev.plimsoll.rules.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stays in an image: build tools and package managers' caches. */
class ImageContentRulesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FROM a:1.2.3~RUN apt-get install -y gcc curl | 2 | gcc",
                "FROM a:1.2.3~RUN dnf install -y \\~  python3.12 \\~  python3.12-devel | 4 | python3.12-devel",
                "FROM a:1.2.3~RUN apk add --no-cache build-base=0.5-r3 libffi-dev | 2 | build-base and 1 more",
                "FROM a:1.2.3 AS base~RUN apt-get install -y make~FROM base | 2 | make",
                "FROM golang:1.22.1 | 1 | all of the base image golang:1.22.1",
                "FROM nvidia/cuda:12.4.1-devel-ubuntu22.04 | 1 | all of the base image nvidia/cuda:12.4.1-devel-ubuntu22.04",
                "FROM a:1.2.3~RUN apt-get install -y gcc make && apt-get purge -y make | 2 | gcc",
            })
    void a_tool_that_stays_is_found_on_its_line(String text, int line, String what) {
        assertThat(tools(text + "\nCMD [\"app\"]"))
                .singleElement()
                .asString()
                .startsWith("Dockerfile:" + line + " ")
                .endsWith("stays in the image: " + what);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FROM python:3.9-slim\nRUN pip install app\nCMD [\"app\"]",
                "FROM a:1.2.3 AS build\nRUN apt-get install -y gcc\nFROM a:1.2.3\nCOPY --from=build /x /x\nCMD [\"app\"]",
                "FROM a:1.2.3\nRUN apt-get install -y gcc && make && apt-get purge -y --auto-remove gcc\nCMD [\"app\"]",
                "FROM a:1.2.3\nRUN apk add --virtual .deps gcc musl-dev && make && apk del .deps\nCMD [\"app\"]",
                "FROM a:1.2.3\nRUN apk add -t .deps gcc && make && apk del .deps\nCMD [\"app\"]",
                "FROM a:1.2.3\nRUN apt-get install -y gcc && make && apt-get remove -y 'gc*'\nCMD [\"app\"]",
                "FROM golang:1.22.1\nRUN go build",
                "FROM golang:1.22.1 AS dev\nCMD [\"air\"]",
            })
    void one_from_alone_and_what_is_gone_again_are_right(String text) {
        assertThat(tools(text)).isEmpty();
    }

    @Test
    void a_list_in_a_variable_can_not_be_told_and_images_for_building_are_not_asked() {
        String list = "FROM a:1.2.3\nRUN apt-get install -y gcc && apt-get purge -y $deps\nCMD [\"app\"]\n";
        assertThat(Audits.unknown(new BuildToolsInImage(), Map.of("Dockerfile", list)))
                .hasSize(1);
        String sdk = "FROM golang:1.22.1\nCMD [\"app\"]\n";
        for (String path :
                List.of("Dockerfile.dev", "builder/Dockerfile", ".devcontainer/Dockerfile", "ci/Dockerfile")) {
            assertThat(Audits.subjects(new BuildToolsInImage(), Map.of(path, sdk)))
                    .isZero();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RUN apt-get update && apt-get install -y a | apt-get leaves /var/lib/apt/lists",
                "RUN apt-get update && apt-get install -y a && apt-get clean | apt-get leaves /var/lib/apt/lists",
                "RUN rm -rf /var/lib/apt/lists/* && apt-get update | apt-get leaves /var/lib/apt/lists",
                "RUN apk add curl | apk leaves /var/cache/apk",
                "RUN --mount=type=cache,target=/var/cache/foo apk add curl | apk leaves /var/cache/apk",
                "RUN dnf install -y a | dnf leaves /var/cache/dnf",
                "RUN dnf clean all && dnf install -y a | dnf leaves /var/cache/dnf",
                "RUN dnf -y upgrade | dnf leaves /var/cache/dnf",
                "RUN yum install -y a | yum leaves /var/cache/yum",
                "RUN zypper in -y a | zypper leaves /var/cache/zypp",
            })
    void a_cache_that_stays_is_found(String text, String message) {
        assertThat(cache("FROM a:1.2.3\n" + text))
                .singleElement()
                .asString()
                .endsWith(": " + message + " in this layer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RUN apt-get update && apt-get install -y a && rm -rf /var/lib/apt/lists/*",
                "RUN apt-get update && apt-get install -y a && rm -rf /tmp/* /var/lib/apt",
                "RUN apt-get update && apt-get install -y a && rm -rf /var/lib/{apt,dpkg,cache,log}/",
                "RUN --mount=type=cache,target=/var/lib/apt,sharing=locked apt-get update",
                "RUN --mount=type=tmpfs,dst=/var/lib/apt/lists apt-get update",
                "RUN apt-get install -y a",
                "RUN apk add --no-cache curl",
                "RUN apk update && apk add curl && rm -rf /var/cache/apk/*",
                "RUN --mount=type=cache,target=/var/cache/apk apk add -U curl",
                "RUN dnf install -y a && dnf clean all",
                "RUN dnf install -y a && rm -rf /var/cache/yum/*",
                "RUN --mount=type=cache,target=/var/cache/libdnf5 dnf install -y a",
                "RUN zypper in -y a && zypper cc -a",
            })
    void a_cache_that_is_mounted_or_emptied_in_the_same_run_is_right(String text) {
        assertThat(cache("FROM a:1.2.3\n" + text)).isEmpty();
    }

    @Test
    void a_stage_that_no_image_is_made_of_may_keep_its_cache() {
        assertThat(cache("FROM a:1.2.3 AS build\nRUN apk add gcc\nFROM scratch\nCOPY --from=build /x /x"))
                .isEmpty();
        assertThat(cache("FROM a:1.2.3 AS base\nRUN apk add gcc\nFROM base\nRUN echo"))
                .hasSize(1);
    }

    private static List<String> tools(String text) {
        return Audits.findings(new BuildToolsInImage(), Map.of("Dockerfile", lines(text)));
    }

    private static List<String> cache(String text) {
        return Audits.findings(new PackageCacheLeft(), Map.of("Dockerfile", lines(text)));
    }

    private static String lines(String text) {
        return text.replace('~', '\n') + "\n";
    }
}
