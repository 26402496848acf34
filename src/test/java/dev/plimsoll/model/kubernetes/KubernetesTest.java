package dev.plimsoll.model.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Snapshots;
import dev.plimsoll.model.Repository;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.snapshot.Mode;
import dev.plimsoll.snapshot.Snapshot;
import dev.plimsoll.syntax.ParseCache;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files hold Kubernetes objects, which only look like it, and what is said of those that can't be read. */
class KubernetesTest {
    private static final String POD = """
            apiVersion: v1
            kind: Pod
            metadata: {name: web}
            spec: {containers: [{name: app, image: "nginx:1.27.0"}]}
            """;
    private static final String BROKEN = "apiVersion: v1\nkind: Pod\nspec: [\n";

    @ParameterizedTest
    @ValueSource(
            strings = {"pod.yaml", "a/b/Pod.YML", "deploy/tests/pod.yaml", "templates/pod.yaml", "charts/pod.yaml"})
    void a_manifest_is_known_by_its_content_wherever_it_lies(String path) {
        assertThat(workloads(Map.of(path, POD))).containsExactly("Pod/web");
        assertThat(unread(Map.of(path, BROKEN))).hasSize(1).first().asString().startsWith(path + ":");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "testdata/pod.yaml",
                "pkg/x/testdata/deep/pod.yaml",
                "test/fixtures/pod.yaml",
                "__snapshots__/pod.yaml",
                "pod.yaml.j2",
                "pod.tpl",
                "README.md"
            })
    void test_data_and_other_files_are_none_and_may_be_broken(String path) {
        assertThat(workloads(Map.of(path, POD))).isEmpty();
        assertThat(unread(Map.of(path, BROKEN))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: [\n",
                "services: {web: [\n",
                "# apiVersion: v1\n# kind: Pod\na: [",
                "x:\n  apiVersion: v1\n  kind: Pod\n  y: [",
                "apiVersion: v1\n---\nkind: Pod\nspec: [\n",
                "apiVersion: v2\nname: chart\nx: [",
                "openapi: 3.1.0\ninfo: {description: apiVersion and kind}\nx: [",
            })
    void broken_yaml_that_was_never_meant_as_a_manifest_is_not_spoken_of(String text) {
        assertThat(unread(Map.of("x.yaml", text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "apiVersion: v1\n",
                "apiVersion: [v1]\nkind: Pod\n",
                "apiVersion: v1\nkind: 3\n",
                "apiVersion: 1.0\nkind: Pod\n",
                "kind: pod\napiVersion: v1\n",
                "- apiVersion: v1\n  kind: Pod\n",
                "text kind apiVersion",
            })
    void what_lacks_a_proper_version_or_kind_is_no_object(String text) {
        Repository repository = read(Snapshots.of(Map.of("x.yaml", text)));
        assertThat(repository.workloads()).isEmpty();
        assertThat(repository.files()).isEmpty();
    }

    @Test
    void lists_are_unfolded_and_json_is_read() {
        String json =
                "{\n \"kind\": \"List\", \"apiVersion\": \"v1\",\n \"items\": [\n  {\"apiVersion\": \"v1\", \"kind\": \"PodList\","
                        + " \"items\": ["
                        + "{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\n \"metadata\":{\"name\":\"in\"},\"spec\":"
                        + "{\"containers\":[{\"name\":\"a\",\"image\":\"b\"}]}}]}]}";
        assertThat(workloads(Map.of("list.json", json))).containsExactly("Pod/in");
        assertThat(unread(Map.of("broken.json", "{\n\t\"kind\": \"Pod\", \"apiVersion\": [\n")))
                .hasSize(1);
        assertThat(unread(Map.of("data.json", "{\"x\": {\"kind\": 1, \"apiVersion\": 2},\n")))
                .isEmpty();
    }

    @Test
    void every_kind_of_workload_is_known_by_its_group() {
        String spec = "{selector: {}, template: {spec: {containers: [{name: a, image: b}]}}}";
        StringBuilder text = new StringBuilder();
        for (String kind : List.of(
                "apps/v1 Deployment",
                "apps/v1 StatefulSet",
                "apps/v1 DaemonSet",
                "apps/v1 ReplicaSet",
                "v1 ReplicationController",
                "extensions/v1beta1 Deployment",
                "batch/v1 Job",
                "argoproj.io/v1alpha1 Rollout",
                "serving.knative.dev/v1 Service",
                "v1 Service",
                "example.org/v1 Deployment",
                "acme.io/v1 Rollout")) {
            String[] parts = kind.split(" ");
            text.append("---\napiVersion: %s\nkind: %s\nmetadata: {name: x}\nspec: %s%n"
                    .formatted(parts[0], parts[1], spec));
        }
        text.append(
                        "---\napiVersion: batch/v1\nkind: CronJob\nmetadata: {generateName: x-}\nspec: {jobTemplate: {spec: ")
                .append(spec)
                .append("}}\n");
        assertThat(workloads(Map.of("all.yaml", text.toString())))
                .containsExactly(
                        "Deployment/x",
                        "StatefulSet/x",
                        "DaemonSet/x",
                        "ReplicaSet/x",
                        "ReplicationController/x",
                        "Deployment/x",
                        "Job/x",
                        "Rollout/x",
                        "Service/x",
                        "CronJob/x-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "metadata: {name: web}\nspec: {template: {spec: {containers: [{name: a, image: b}]}}}",
                "metadata: {name: web}\nspec: {selector: {}, template: {spec: {containers: [{name: a}]}}}",
                "metadata: {name: web}\nspec: {selector: {}, template: {spec: {containers: []}}}",
                "metadata: {name: web}\nspec: {selector: {}, template: {spec: {containers: [{name: a, image: {{ .i }}}]}}}",
                "metadata: {name: web}\nspec: {replicas: 3}",
                "spec: {selector: {}, template: {spec: {containers: [{name: a, image: b}]}}}",
            })
    void a_part_that_something_else_completes_is_no_workload(String rest) {
        assertThat(workloads(Map.of("patch.yaml", "apiVersion: apps/v1\nkind: Deployment\n" + rest)))
                .isEmpty();
    }

    @Test
    void objects_inside_other_objects_are_none() {
        String crd =
                "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: x}\nspec:\n  example:\n"
                        + POD.indent(4);
        String map = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\ndata:\n  pod.yaml: |\n" + POD.indent(4);
        assertThat(workloads(Map.of("crd.yaml", crd, "map.yaml", map))).isEmpty();
    }

    @Test
    void a_chart_is_said_once_to_be_unrendered_and_its_templates_are_not_parsed() {
        Map<String, String> files = Map.of(
                "web/Chart.yaml", "apiVersion: v2\nname: web\n",
                "web/templates/deployment.yaml", "{{- if .Values.x }}\n" + BROKEN,
                "web/templates/sub/pod.yaml", POD,
                "web/crds/pod.yaml", POD,
                "web/values.yaml", "image: nginx\n",
                "empty/Chart.yaml", "apiVersion: v2\nname: library\ntype: library\n",
                "empty/templates/_helpers.tpl", "{{ define }}");
        assertThat(unread(files))
                .containsExactly(
                        "web/Chart.yaml Helm templates are not rendered by this version (2 files in web/templates)");
        assertThat(workloads(files)).containsExactly("Pod/web");
        assertThat(unread(Map.of("Chart.yaml", "name: x", "templates/x.yaml", BROKEN)))
                .containsExactly("Chart.yaml Helm templates are not rendered by this version (1 file in templates)");
    }

    @Test
    void other_templates_are_said_once_a_folder() {
        assertThat(unread(Map.of(
                        "bindata/a.yaml",
                        "{{- if .X }}\n" + POD + "{{ end }}",
                        "bindata/b.yaml",
                        POD.replace("web", "{{ .Name }}").replace("{name:", "{\"name\":"),
                        "bindata/c.yaml",
                        POD.replace("name: web", "name: web-{{cell}}"),
                        "other/d.yaml",
                        "{% for x in y %}\n" + POD + "{% endfor %}\n")))
                .containsExactly(
                        "bindata/a.yaml 3 templates of manifests in this folder are none until they are rendered",
                        "other/d.yaml a template of a manifest is none until it is rendered");
    }

    @Test
    void braces_inside_text_make_no_template() {
        String alert =
                "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\ndata: {a: \"{{ $labels.x }}\"}\n---\n" + POD;
        assertThat(workloads(Map.of("a.yaml", alert))).containsExactly("Pod/web");
        assertThat(unread(Map.of("a.yaml", alert))).isEmpty();
    }

    @Test
    void a_broken_document_does_not_hide_the_objects_beside_it() {
        Map<String, String> files = Map.of("a.yaml", POD + "---\n" + BROKEN + "---\n" + POD);
        assertThat(workloads(files)).containsExactly("Pod/web", "Pod/web");
        assertThat(unread(files)).hasSize(1);
    }

    @Test
    void bytes_that_are_no_text_are_said_with_their_line_and_hide_nothing() {
        byte[] latin = ("# caf\u00e9\n" + POD).getBytes(StandardCharsets.ISO_8859_1);
        Repository repository =
                read(Snapshot.of(Optional.empty(), List.of(Snapshots.blob("pod.yaml", Mode.REGULAR, latin))));
        assertThat(repository.workloads()).hasSize(1);
        assertThat(unread(repository)).containsExactly("pod.yaml:1 not UTF-8 text");
        byte[] song = "title: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(unread(
                        read(Snapshot.of(Optional.empty(), List.of(Snapshots.blob("song.yaml", Mode.REGULAR, song))))))
                .isEmpty();
    }

    @Test
    void a_yaml_file_that_cannot_be_seen_is_said_to_be_unread() {
        assertThat(unread(Map.of("a.yaml", "apiVersion: v1\nkind: Pod\n\u0000")))
                .containsExactly("a.yaml binary content");
        Blob vast = new Blob("b.yaml", "0", Mode.REGULAR, 50 << 20, () -> new byte[0]);
        assertThat(unread(read(Snapshot.of(Optional.empty(), List.of(vast)))))
                .containsExactly("b.yaml larger than 16 MiB");
    }

    private static List<String> workloads(Map<String, String> files) {
        return read(Snapshots.of(files)).workloads().stream()
                .map(Workload::name)
                .toList();
    }

    private static List<String> unread(Map<String, String> files) {
        return unread(read(Snapshots.of(files)));
    }

    private static List<String> unread(Repository repository) {
        return repository.files().stream()
                .flatMap(file -> file.unread().stream())
                .map(unread -> unread.place() + " " + unread.reason())
                .toList();
    }

    private static Repository read(Snapshot snapshot) {
        return Repository.read(snapshot, new ParseCache());
    }
}
