package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.Seen;
import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.Optional;

/** A HorizontalPodAutoscaler, or a ScaledObject of KEDA that makes one. */
public final class Autoscaler implements Fact {
    private static final long KEDA_MAXIMUM = 100;

    private final KubernetesObject object;
    private final Relations relations;
    private final boolean keda;

    private Autoscaler(KubernetesObject object, Relations relations, boolean keda) {
        this.object = object;
        this.relations = relations;
        this.keda = keda;
    }

    static Optional<Autoscaler> of(KubernetesObject object, Relations relations) {
        boolean plain = object.kind().equals("HorizontalPodAutoscaler")
                && object.group().equals("autoscaling");
        boolean keda = object.kind().equals("ScaledObject") && object.group().equals("keda.sh");
        boolean whole = object.node().at("spec", "scaleTargetRef", "name").isPresent();
        return (plain || keda) && whole ? Optional.of(new Autoscaler(object, relations, keda)) : Optional.empty();
    }

    public KubernetesObject object() {
        return object;
    }

    /** What it scales, as a reader calls it ("Deployment/web"). */
    public Seen<String> target() {
        Seen<String> name =
                Fields.text(object.node(), "spec", "scaleTargetRef", "name").orElseGet(() -> new Seen<>("?", place()));
        String kind = object.node().textAt("spec", "scaleTargetRef", "kind").orElse("Deployment");
        return new Seen<>(kind + "/" + name.value(), name.place());
    }

    /** The fewest pods; what holds where nothing is written. */
    public Seen<Long> minimum() {
        return Fields.number(object.node(), "spec", keda ? "minReplicaCount" : "minReplicas")
                .orElseGet(() -> new Seen<>(keda ? 0L : 1L, place()));
    }

    public Seen<Long> maximum() {
        return Fields.number(object.node(), "spec", keda ? "maxReplicaCount" : "maxReplicas")
                .orElseGet(() -> new Seen<>(keda ? KEDA_MAXIMUM : 1L, place()));
    }

    /** The workloads that it scales. */
    public List<Neighbours> workloads() {
        return relations.scaledBy(this);
    }

    /** Why its target may be there although no file shows it, or "": it stands in a file. */
    public Optional<Absence> missingTarget() {
        return relations.absences().missing(object, target().value());
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
