package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.Reading;
import dev.plimsoll.model.TestData;
import dev.plimsoll.model.YamlFiles;
import dev.plimsoll.model.kubernetes.KubernetesFile.Kind;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.syntax.PathTest;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.Unread;
import dev.plimsoll.syntax.yaml.YamlFile;
import dev.plimsoll.syntax.yaml.YamlParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The Kubernetes objects of a repository, those of test data, of Helm charts and of other templates left out: nobody
 * deploys the first, and the others are no objects until they are rendered.
 */
public final class Kubernetes {
    private static final long LARGEST_JSON = 1 << 20;
    private static final PathTest MAY_HOLD_OBJECTS = PathTest.of(
                    path -> isJson(path) || YamlFiles.YAML.asks(path) || Kustomization.isNamed(path))
            .butNot(TestData.TEST);

    private static final Object KUSTOMIZATIONS = new Object();
    private static final Object SURROUNDINGS = new Object();

    private final List<KubernetesObject> objects = new ArrayList<>();
    private final List<Workload> workloads = new ArrayList<>();
    private final List<SecretManifest> secrets = new ArrayList<>();
    private List<SecretUse> secretUses;
    private Relations relations;
    private Rbac rbac;

    private Kubernetes() {}

    public static Kubernetes read(Reading reading) {
        HelmCharts charts = HelmCharts.in(reading);
        Map<String, KubernetesFile> files = new TreeMap<>();
        Map<String, List<String>> templates = new TreeMap<>();
        for (Blob blob : reading.files(MAY_HOLD_OBJECTS)) {
            if (isWorthReading(blob) && !charts.isTemplate(blob.path())) {
                KubernetesFile file = reading.read(
                        blob,
                        KubernetesParser.KUBERNETES,
                        parsed -> parsed.tree().kind() == Kind.MANIFEST
                                || parsed.tree().kind() == Kind.BLANK
                                        && YamlFiles.isYaml(blob)
                                        && !parsed.unread().isEmpty());
                if (file.kind() == Kind.MANIFEST) {
                    files.put(blob.path(), file);
                } else if (file.kind() == Kind.TEMPLATE) {
                    templates
                            .computeIfAbsent(blob.folder(), folder -> new ArrayList<>())
                            .add(blob.path());
                }
            }
        }
        charts.unread().forEach(unread -> reading.note(unread.place().path(), List.of(unread)));
        templates.values().forEach(paths -> reading.note(paths.get(0), List.of(unrendered(paths))));
        Kubernetes found = new Kubernetes();
        found.build(
                files,
                reading,
                new Elsewhere(
                        chart(charts),
                        templates.values().stream().flatMap(List::stream).toList()));
        return found;
    }

    private static Optional<String> chart(HelmCharts charts) {
        return charts.unread().stream()
                .findFirst()
                .map(chart -> "the chart of " + chart.place().path() + " is not rendered by this version");
    }

    private static boolean isJson(String path) {
        return path.toLowerCase(Locale.ROOT).endsWith(".json");
    }

    private static boolean isWorthReading(Blob blob) {
        return blob.size() <= LARGEST_JSON || !isJson(blob.path());
    }

    private static Unread unrendered(List<String> paths) {
        String what = paths.size() == 1
                ? "a template of a manifest is none until it is rendered"
                : paths.size() + " templates of manifests in this folder are none until they are rendered";
        return new Unread(Place.ofFile(paths.get(0)), what);
    }

    private void build(Map<String, KubernetesFile> files, Reading reading, Elsewhere elsewhere) {
        Kustomizations kustomizations = kustomizations(files, reading);
        files.forEach((path, file) -> {
            if (!kustomizations.isData(path)) {
                objects.addAll(file.objects());
            }
        });
        Surroundings surroundings = surroundings(kustomizations, reading);
        objects.forEach(object -> object.workload(surroundings).ifPresent(workloads::add));
        objects.forEach(object -> SecretManifest.of(object, surroundings).ifPresent(secrets::add));
        files.values().stream()
                .flatMap(file -> file.generatedSecrets().stream())
                .forEach(generated -> secrets.add(SecretManifest.of(generated, surroundings)));
        relations = new Relations(
                objects, workloads, new Standings(kustomizations), elsewhere, new RepositoryText(reading));
    }

    /** They are read once as long as neither they nor their patches' files change. */
    private static Kustomizations kustomizations(Map<String, KubernetesFile> files, Reading reading) {
        List<Object> inputs = new ArrayList<>();
        List<Kustomization> found = new ArrayList<>();
        for (KubernetesFile file : files.values()) {
            file.kustomization().ifPresent(kustomization -> {
                found.add(kustomization);
                inputs.add(file);
                kustomization.patchFiles().forEach(path -> file(reading, path).ifPresent(inputs::add));
            });
        }
        return reading.derived(
                KUSTOMIZATIONS,
                inputs,
                () -> new Kustomizations(found.stream()
                        .map(one -> one.reading(path ->
                                file(reading, path).map(YamlFile::documents).orElse(List.of())))
                        .toList()));
    }

    private static Optional<YamlFile> file(Reading reading, String path) {
        return reading.snapshot().find(path).map(blob -> reading.peek(blob, YamlParser.YAML));
    }

    private Surroundings surroundings(Kustomizations kustomizations, Reading reading) {
        List<KubernetesObject> others =
                objects.stream().filter(Surroundings::hasASay).toList();
        List<Object> inputs = new ArrayList<>(others);
        inputs.add(kustomizations);
        return reading.derived(SURROUNDINGS, inputs, () -> new Surroundings(kustomizations, others));
    }

    /** All objects, file by file. */
    public List<KubernetesObject> objects() {
        return List.copyOf(objects);
    }

    /** How the objects refer to each other. */
    public Relations relations() {
        return relations;
    }

    /** The objects that run pods. */
    public List<Workload> workloads() {
        return List.copyOf(workloads);
    }

    /** Who may do what, as the objects say. */
    public Rbac rbac() {
        if (rbac == null) {
            rbac = Rbac.of(objects);
        }
        return rbac;
    }

    /** Where workloads ask the API server for what they scrape. */
    public List<Discovery> discoveries() {
        return new Discoveries(objects, workloads, rbac()).all();
    }

    /** The workloads that export metrics, and what scrapes them. */
    public List<MetricsExport> metricsExports() {
        return new Scraping(objects, workloads).exports();
    }

    /** The Secrets, and what becomes one. */
    public List<SecretManifest> secrets() {
        return List.copyOf(secrets);
    }

    /** What programs are told as a secret. */
    public Stream<ManifestCredential> credentials() {
        return objects.stream().flatMap(object -> object.credentials().stream());
    }

    /** The keys of Secrets that are the password of a known system. */
    public List<SecretUse> secretUses() {
        if (secretUses == null) {
            secretUses = SecretUses.of(workloads);
        }
        return secretUses;
    }
}
