package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.Seen;
import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.Optional;

/** A PodDisruptionBudget (API reference, policy/v1). */
public final class DisruptionBudget implements Fact {
    private final KubernetesObject object;
    private final Relations relations;
    private final Selector selector;

    private DisruptionBudget(KubernetesObject object, Relations relations, Selector selector) {
        this.object = object;
        this.relations = relations;
        this.selector = selector;
    }

    /** An empty selector selects all pods of the namespace since policy/v1, none before. */
    static Optional<DisruptionBudget> of(KubernetesObject object, Relations relations) {
        if (!object.kind().equals("PodDisruptionBudget") || !object.group().equals("policy")) {
            return Optional.empty();
        }
        return Selector.full(object.node(), "spec", "selector")
                .filter(selector -> object.apiVersion().equals("policy/v1") || !selector.isEmpty())
                .map(selector -> new DisruptionBudget(object, relations, selector));
    }

    public KubernetesObject object() {
        return object;
    }

    public Selector selector() {
        return selector;
    }

    /** A number or a percentage of pods. */
    public Optional<Seen<String>> minAvailable() {
        return Fields.text(object.node(), "spec", "minAvailable");
    }

    /** A number or a percentage of pods. */
    public Optional<Seen<String>> maxUnavailable() {
        return Fields.text(object.node(), "spec", "maxUnavailable");
    }

    /** The workloads whose pods it guards. */
    public List<Neighbours> workloads() {
        return relations.neighbours(relations.selected(object, selector));
    }

    /** The other budgets that guard pods of a workload at the same time, those of its own name left out. */
    public List<DisruptionBudget> beside(Neighbours workload) {
        return workload.nearBudgets().stream()
                .filter(other -> other != this && !other.name().equals(name()))
                .filter(other -> relations.mayGoTogether(object, other.object))
                .toList();
    }

    /** Why it can't be told what becomes of it: a kustomization patches it. */
    public Optional<String> patched(String... fields) {
        return relations.patched(object, fields);
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
