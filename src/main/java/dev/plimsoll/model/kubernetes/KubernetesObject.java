package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One Kubernetes object as a file writes it: a mapping with apiVersion and kind (Kubernetes API conventions, "Types").
 * Its place is its name's line.
 */
public final class KubernetesObject implements Fact {
    private static final Pattern API_VERSION = Pattern.compile("([a-z0-9.-]+/)?v[0-9]+((alpha|beta)[0-9]+)?");
    private static final Pattern KIND = Pattern.compile("[A-Z][A-Za-z0-9]*");
    private static final int DEEPEST_LIST = 3;

    private final YamlNode node;
    private final String apiVersion;
    private final String kind;
    private final Optional<String> objectName;
    private final String name;
    private final Optional<PodSpec> pod;
    private final Place place;
    private volatile Optional<Workload> workload = Optional.empty();
    private Optional<List<Misfit>> misfits;
    private Map<String, String> podLabels;
    private List<ManifestCredential> credentials;
    private List<SecretEntry> secretEntries;

    private KubernetesObject(YamlNode node, String apiVersion, String kind) {
        this.node = node;
        this.apiVersion = apiVersion;
        this.kind = kind;
        this.objectName = node.textAt("metadata", "name").or(() -> node.textAt("metadata", "generateName"));
        this.name = objectName.map(own -> kind + "/" + own).orElse(kind);
        this.place = node.placeOfKey("metadata", "name")
                .or(() -> node.placeOfKey("kind"))
                .orElseGet(node::place);
        this.pod = PodSpec.of(this);
    }

    /** The objects that a document is: one, those of a List, or none. */
    static List<KubernetesObject> in(YamlNode document) {
        List<KubernetesObject> found = new ArrayList<>();
        collect(document, found, 0);
        return found;
    }

    private static void collect(YamlNode document, List<KubernetesObject> found, int depth) {
        String version = document.textAt("apiVersion").orElse("");
        String kind = document.textAt("kind").orElse("");
        if (!API_VERSION.matcher(version).matches() || !KIND.matcher(kind).matches()) {
            return;
        }
        Optional<YamlNode> items = document.get("items");
        if (kind.endsWith("List") && items.isPresent() && depth < DEEPEST_LIST) {
            items.get().items().forEach(item -> collect(item, found, depth + 1));
        } else {
            found.add(new KubernetesObject(document, version, kind));
        }
    }

    YamlNode node() {
        return node;
    }

    /** The workload that it is in these surroundings; the same object again while they are the same. */
    Optional<Workload> workload(Surroundings surroundings) {
        Optional<Workload> there = workload;
        if (there.isEmpty() || there.get().surroundings() != surroundings) {
            there = Workload.of(this, surroundings);
            workload = there;
        }
        return there;
    }

    /** The pod that it runs, if it is a workload, or a part of one. */
    Optional<PodSpec> pod() {
        return pod;
    }

    /** The metadata of the pods that it makes, or of the pod that it is. */
    Optional<YamlNode> podMetadata() {
        return switch (kind) {
            case "Pod" -> node.get("metadata");
            case "CronJob" -> node.at("spec", "jobTemplate", "spec", "template", "metadata");
            case "PodTemplate" -> node.at("template", "metadata");
            default -> node.at("spec", "template", "metadata");
        };
    }

    /** The labels that its pods get from its template. */
    Map<String, String> podLabels() {
        if (podLabels == null) {
            podLabels = PodLabels.of(this);
        }
        return podLabels;
    }

    /** What it tells its programs as a secret: looked for once, since a file that stays is parsed once. */
    List<ManifestCredential> credentials() {
        if (credentials == null) {
            credentials = CredentialReader.read(this);
        }
        return credentials;
    }

    /** The keys of a Secret with what their values are. */
    List<SecretEntry> secretEntries() {
        if (secretEntries == null) {
            secretEntries = SecretEntry.of(this);
        }
        return secretEntries;
    }

    /** Group and version as written ("apps/v1"). */
    public String apiVersion() {
        return apiVersion;
    }

    /** The API group, "" for the core's. */
    public String group() {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    public String kind() {
        return kind;
    }

    /** metadata.name, or what it is generated from; empty in a patch that goes by another name, or a template. */
    public Optional<String> objectName() {
        return objectName;
    }

    /** The text under a key of a ConfigMap's data. */
    public Optional<String> dataText(String key) {
        return kind.equals("ConfigMap") ? node.textAt("data", key) : Optional.empty();
    }

    /** That its version is no longer served; empty while it is, and for other products' kinds. */
    public Optional<RemovedVersion> removedVersion() {
        return ApiVersions.removal(this);
    }

    /** Where it is not as its kind asks; empty for other products' kinds, of which that is not known. */
    public Optional<List<Misfit>> misfits() {
        if (misfits == null) {
            misfits = Conformity.of(this);
        }
        return misfits;
    }

    /** The value of one of its own labels. */
    public Optional<String> label(String key) {
        return node.textAt("metadata", "labels", key);
    }

    /** The Helm charts that an object of Flux, Argo CD or k3s installs. */
    public Stream<String> charts() {
        return InstalledCharts.of(this);
    }

    /** The namespace that it writes itself. */
    public Optional<String> namespace() {
        return node.textAt("metadata", "namespace");
    }

    /** The value of an annotation of its own. */
    public Optional<String> annotation(String key) {
        return node.textAt("metadata", "annotations", key);
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public String name() {
        return name;
    }
}
