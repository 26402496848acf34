package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.credential.SecretValue;
import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A Secret, or what becomes one in the cluster: a SealedSecret, an ExternalSecret. */
public final class SecretManifest implements Fact {
    private static final Map<String, String> KINDS =
            Map.of("Secret", "", "SealedSecret", "bitnami.com", "ExternalSecret", "external-secrets.io");

    private final KubernetesObject object;
    private final Surroundings surroundings;

    private SecretManifest(KubernetesObject object, Surroundings surroundings) {
        this.object = object;
        this.surroundings = surroundings;
    }

    static Optional<SecretManifest> of(KubernetesObject object, Surroundings surroundings) {
        return object.group().equals(KINDS.get(object.kind()))
                ? Optional.of(new SecretManifest(object, surroundings))
                : Optional.empty();
    }

    /** Its keys, where anybody can read their values: not those of a sealed, external or encrypted one (SOPS). */
    public List<SecretEntry> entries() {
        boolean readable =
                object.kind().equals("Secret") && object.node().get("sops").isEmpty();
        return readable ? object.secretEntries() : List.of();
    }

    public List<SecretEntry> entries(SecretValue value) {
        return entries().stream().filter(entry -> entry.value() == value).toList();
    }

    /** The outermost kustomizations through which it gets deployed. */
    public List<String> roots() {
        return surroundings.roots(object);
    }

    /** The Flux Kustomizations and Argo CD Applications that apply it, by name. */
    public List<String> appliedBy() {
        return surroundings.deliveries(object).stream()
                .map(Deliveries.Delivery::name)
                .toList();
    }

    /** True where nothing but what people work or test with gets it deployed. */
    public boolean isForDevelopment() {
        return surroundings.isForDevelopment(object);
    }

    /** Why its values may be others once it is deployed. */
    public Optional<String> patched() {
        return surroundings.patched(object, List.of("data", "stringData", "$patch"));
    }

    @Override
    public Place place() {
        return object.place();
    }

    @Override
    public String name() {
        return object.name();
    }
}
