package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.Optional;

/** That a pod takes something from a ConfigMap or a Secret, all of it or one key. */
public final class ConfigReference implements Fact {
    private final Neighbours workload;
    private final String kind;
    private final String target;
    private final Optional<String> key;
    private final Place place;

    ConfigReference(Neighbours workload, String kind, String target, Optional<String> key, Place place) {
        this.workload = workload;
        this.kind = kind;
        this.target = target;
        this.key = key;
        this.place = place;
    }

    /** "ConfigMap" or "Secret". */
    public String kind() {
        return kind;
    }

    public String target() {
        return target;
    }

    public Optional<String> key() {
        return key;
    }

    /** Empty where its target is defined, and has the key. */
    public Optional<Absence> missing() {
        return workload.relations().absences().missing(workload.workload().object(), kind + "/" + target);
    }

    /** That a script or a page of the repository tells to make it by hand. */
    public Optional<String> madeByHand() {
        return workload.relations().madeByHand(target);
    }

    /** The objects that it may mean, where none of them has the key that it asks for. */
    public List<KubernetesObject> withoutKey() {
        return key.map(wanted -> workload.relations()
                        .absences()
                        .withoutKey(workload.workload().object(), kind + "/" + target, wanted))
                .orElse(List.of());
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public String name() {
        return workload.name() + " " + kind + "=" + target
                + key.map(one -> " key=" + one).orElse("");
    }
}
