package dev.plimsoll.rules.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import dev.plimsoll.audit.Finding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoImagePublishTest {
    private static final NoImagePublish RULE = new NoImagePublish();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "uses: docker/build-push-action@v6\n        with: {push: true}",
                "uses: docker/build-push-action@v6\n        with: {push: \"${{ github.ref == 'refs/heads/main' }}\"}",
                "uses: docker/build-push-action@v6\n        with: {outputs: 'type=image,name=a,push=true'}",
                "uses: docker/bake-action@v6\n        with: {push: true}",
                "run: docker push ghcr.io/a/b:1",
                "run: docker image push ghcr.io/a/b:1",
                "run: docker compose -f x.yml push",
                "run: docker-compose push",
                "run: docker buildx build --push -t a .",
                "run: docker buildx build --output=type=registry -t a .",
                "run: docker buildx bake --push",
                "run: podman push a",
                "run: buildah push a docker://b",
                "run: ko build ./cmd/app",
                "run: ./mvnw compile jib:build",
                "run: ./gradlew :app:jib",
                "run: docker run -v x:y gcr.io/kaniko-project/executor:latest --destination=a/b",
                "run: az acr build -r a -t b .",
                "run: |\n            docker push \\\n              ${{ env.REGISTRY }}/${{ env.NAME }}:1",
            })
    void what_brings_an_image_to_a_registry_is_known(String step) {
        assertThat(findings(step(step))).isEmpty();
        assertThat(Audits.of(RULE, step(step)).controls().get(0).hold()).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "uses: docker/build-push-action@v6",
                "uses: docker/build-push-action@v6\n        with: {push: false, load: true}",
                "uses: docker/login-action@v3",
                "uses: docker/metadata-action@v5",
                "run: docker build -t push .",
                "run: echo docker push a",
                "run: git push",
                "run: ./gradlew jibDockerBuild",
                "run: goreleaser release"
            })
    void what_only_builds_or_only_names_it_is_not(String step) {
        assertThat(findings(step(step))).hasSize(1);
    }

    @Test
    void every_dockerfile_that_is_not_published_is_named() {
        Map<String, String> files = new HashMap<>(step("run: pytest"));
        files.put("worker/Dockerfile.gpu", "FROM scratch\n");
        Finding found = Audits.of(RULE, files).findings().get(0);
        assertThat(found.place()).hasToString(".github/workflows/ci.yml:3");
        assertThat(found.message()).isEqualTo("2 Dockerfiles and no workflow (0 of 1) that pushes an image");
        assertThat(found.problem().related())
                .extracting(related -> related.place().path())
                .containsExactly("Dockerfile", "worker/Dockerfile.gpu");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".devcontainer/Dockerfile",
                "Dockerfile.dev",
                "test.Dockerfile",
                "tests/e2e/Dockerfile",
                "examples/web/Dockerfile",
                "Dockerfile.dockerignore",
                "docs/Dockerfile",
                "action/Dockerfile"
            })
    void a_dockerfile_for_development_tests_examples_or_an_action_is_not_meant(String path) {
        Map<String, String> files = new HashMap<>(step("run: pytest"));
        files.remove("Dockerfile");
        files.put(path, "FROM scratch\n");
        files.put("action/action.yml", "runs: {using: docker, image: Dockerfile}\n");
        assertThat(Audits.subjects(RULE, files)).isZero();
    }

    @Test
    void a_push_is_found_behind_a_script_a_target_or_a_local_action() {
        assertThat(findings(step("run: bash scripts/push.sh 1"), "scripts/push.sh", "docker push $1\n"))
                .isEmpty();
        assertThat(findings(step("run: make release"), "Makefile", """
                        DOCKER ?= docker
                        release: build
                        \t$(DOCKER) push app
                        build:
                        \t$(DOCKER) build .
                        """)).isEmpty();
        assertThat(findings(step("uses: ./.github/actions/image"), ".github/actions/image/action.yaml", """
                        runs:
                          using: composite
                          steps:
                            - uses: docker/build-push-action@v6
                              with: {push: true}
                        """))
                .isEmpty();
        assertThat(findings(step("run: goreleaser release"), ".goreleaser.yaml", "dockers: [{}]\n"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run: make push-image",
                "run: ./scripts/publish.sh",
                "uses: example/docker-publish@v1",
                "uses: ./.github/actions/docker"
            })
    void what_cannot_be_looked_into_is_not_decided(String step) {
        assertThat(findings(step(step))).isEmpty();
        assertThat(Audits.unknown(RULE, step(step))).hasSize(1);
    }

    private static List<String> findings(Map<String, String> files, String path, String text) {
        Map<String, String> all = new HashMap<>(files);
        all.put(path, text);
        return findings(all);
    }

    private static List<String> findings(Map<String, String> files) {
        return Audits.findings(RULE, files);
    }

    private static Map<String, String> step(String step) {
        return Map.of(
                "Dockerfile",
                "FROM scratch\n",
                ".github/workflows/ci.yml",
                "name: ci\non: [push, pull_request]\njobs:\n  test:\n    steps:\n      - " + step + "\n");
    }
}
