package dev.plimsoll.rules.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WritableRootFilesystemTest {
    private static final WritableRootFilesystem RULE = new WritableRootFilesystem();

    @Test
    void only_true_holds() {
        assertThat(find(Manifests.deployment(Manifests.container(""))))
                .containsExactly(
                        "web.yaml:11 Deployment/web container=app: readOnlyRootFilesystem is not set, which means false");
        assertThat(find(Manifests.deployment(Manifests.container("securityContext: {readOnlyRootFilesystem: false}"))))
                .containsExactly("web.yaml:13 Deployment/web container=app: readOnlyRootFilesystem is false");
        assertThat(find(Manifests.deployment(Manifests.container("securityContext: {readOnlyRootFilesystem: true}"))))
                .isEmpty();
    }

    @Test
    void mounts_that_are_read_only_say_nothing_of_the_root() {
        String spec = Manifests.container("volumeMounts: [{name: d, mountPath: /d, readOnly: true}]");
        assertThat(find(Manifests.deployment(spec))).hasSize(1);
    }

    @Test
    void windows_has_no_such_setting() {
        String spec = "nodeSelector: {kubernetes.io/os: windows}\n" + Manifests.container("");
        assertThat(Audits.subjects(RULE, Map.of("web.yaml", Manifests.deployment(spec))))
                .isZero();
    }

    private static List<String> find(String text) {
        return Audits.findings(RULE, Map.of("web.yaml", text));
    }
}
