package dev.plimsoll.rules.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholderImageTest {
    private static final PlaceholderImage RULE = new PlaceholderImage();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "your-registry/web:1.0.0",
                "ghcr.io/your-org/web:1.0.0",
                "ghcr.io/yourname/web",
                "YOUR_REGISTRY/web",
                "<registry>/web:1.0.0",
                "registry.example.com/web:1.0.0",
                "example.org:5000/web",
                "docker.acme.example/web",
                "acme/web:REPLACE_ME",
                "changeme/web",
                "placeholder",
                "123456789012.dkr.ecr.eu-west-1.amazonaws.com/web:1.0.0"
            })
    void an_image_that_cannot_exist_is_found(String image) {
        assertThat(find(web(image)))
                .containsExactly("web.yaml:10 Deployment/web container=app: Image " + image + " is a placeholder");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nginx:1.27.3",
                "example/web:1.0.0",
                "gcr.io/google-samples/hello-app:1.0.0",
                "registry.k8s.io/example-dns-frontend:v1",
                "acme/example.com-site:1.0.0",
                "acme/yourls:1.9.2",
                "acme/todoapp:1.0.0",
                "acme/bring-your-own:2.0.0",
                "423456789012.dkr.ecr.eu-west-1.amazonaws.com/web:1.0.0"
            })
    void one_that_may_exist_holds(String image) {
        assertThat(find(web(image))).isEmpty();
    }

    @Test
    void a_kustomization_replaces_it_or_brings_it() {
        Map<String, String> files = new HashMap<>(Map.of(
                "base/web.yaml", web("your-registry/web:1.0.0"),
                "base/kustomization.yaml", "resources: [web.yaml]\n",
                "prod/kustomization.yaml",
                        "resources: [../base]\nimages: [{name: your-registry/web, newName: acme/web}]\n"));
        assertThat(Audits.findings(RULE, files)).isEmpty();
        files.put("dev/kustomization.yaml", "resources: [../base]\nimages: [{name: your-registry/web, newTag: dev}]\n");
        assertThat(Audits.findings(RULE, files))
                .containsExactly(
                        "dev/kustomization.yaml:2 Deployment/web container=app: Image your-registry/web:dev is a"
                                + " placeholder, and the kustomization in dev deploys it so");
    }

    @Test
    void what_is_filled_in_later_cannot_be_told_and_a_sample_is_not_judged() {
        assertThat(Audits.unknown(RULE, Map.of("web.yaml", web("${REGISTRY}/your-org/web"))))
                .hasSize(1);
        assertThat(Audits.subjects(RULE, Map.of("examples/web.yaml", web("your-registry/web"))))
                .isZero();
    }

    private static String web(String image) {
        return Manifests.deployment("containers: [{name: app, image: '%s'}]".formatted(image));
    }

    private static List<String> find(String text) {
        return Audits.findings(RULE, Map.of("web.yaml", text));
    }
}
