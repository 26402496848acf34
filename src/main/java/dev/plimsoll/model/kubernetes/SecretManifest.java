package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.credential.SecretValue;
import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A Secret, or what becomes one: a SealedSecret, an ExternalSecret, an entry of a kustomization. */
public final class SecretManifest implements Fact {
    private static final Map<String, String> KINDS =
            Map.of("Secret", "", "SealedSecret", "bitnami.com", "ExternalSecret", "external-secrets.io");

    private final Place place;
    private final String name;
    private final Supplier<List<SecretEntry>> entries;
    private final Supplier<Optional<String>> patched;
    private final Surroundings surroundings;

    private SecretManifest(
            Place place,
            String name,
            Supplier<List<SecretEntry>> entries,
            Supplier<Optional<String>> patched,
            Surroundings surroundings) {
        this.place = place;
        this.name = name;
        this.entries = entries;
        this.patched = patched;
        this.surroundings = surroundings;
    }

    static Optional<SecretManifest> of(KubernetesObject object, Surroundings surroundings) {
        if (!object.group().equals(KINDS.get(object.kind()))) {
            return Optional.empty();
        }
        boolean readable =
                object.kind().equals("Secret") && object.node().get("sops").isEmpty();
        return Optional.of(new SecretManifest(
                object.place(),
                object.name(),
                () -> readable ? object.secretEntries() : List.of(),
                () -> surroundings.patched(object, List.of("data", "stringData", "$patch")),
                surroundings));
    }

    static SecretManifest of(GeneratedSecret generated, Surroundings surroundings) {
        return new SecretManifest(
                generated.place(), generated.name(), generated::entries, Optional::empty, surroundings);
    }

    /** Its keys, where anybody can read their values: not those of a sealed, external or encrypted one (SOPS). */
    public List<SecretEntry> entries() {
        return entries.get();
    }

    public List<SecretEntry> entries(SecretValue value) {
        return entries().stream().filter(entry -> entry.value() == value).toList();
    }

    /** The outermost kustomizations through which it gets deployed. */
    public List<String> roots() {
        return surroundings.roots(place.path());
    }

    /** The Flux Kustomizations and Argo CD Applications that apply it, by name. */
    public List<String> appliedBy() {
        return surroundings.deliveries(place.path()).stream()
                .map(Deliveries.Delivery::name)
                .toList();
    }

    /** True where nothing but what people work or test with gets it deployed. */
    public boolean isForDevelopment() {
        return surroundings.isForDevelopment(place.path());
    }

    /** Why its values may be others once it is deployed. */
    public Optional<String> patched() {
        return patched.get();
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
