package dev.plimsoll.model.kubernetes;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Judges what objects refer to and no file defines: whether it can be said to be missing, or may well be there. */
final class Absences {
    private final Supplier<NameIndex> byName;
    private final Supplier<Vicinity<Workload>> workloads;
    private final Supplier<Unseen> unseen;
    private final Standings standings;

    Absences(
            Supplier<NameIndex> byName,
            Supplier<Vicinity<Workload>> workloads,
            Supplier<Unseen> unseen,
            Standings standings) {
        this.byName = byName;
        this.workloads = workloads;
        this.unseen = unseen;
        this.standings = standings;
    }

    /** Empty where an object of this kind and name is defined. */
    Optional<Absence> missing(KubernetesObject from, String name) {
        if (!byName.get().find(from, name).isEmpty() || standings.isGenerated(from, name)) {
            return Optional.empty();
        }
        String own = name.substring(name.indexOf('/') + 1);
        Optional<String> variable =
                Selector.isVariable(own) ? Optional.of(own + " is filled in later") : Optional.empty();
        return Optional.of(new Absence(variable.or(() -> unseen.get().mentioning(own))
                .or(() -> unseen.get().beside(from))
                .or(() -> nothingBeside(from))));
    }

    private Optional<String> nothingBeside(KubernetesObject object) {
        return beside(object).findAny().isPresent()
                ? Optional.empty()
                : Optional.of("no workload of this repository is deployed beside it");
    }

    private Stream<Workload> beside(KubernetesObject object) {
        Standing here = standings.of(object);
        return workloads.get().beside(here).stream().filter(workload -> here.mayMeet(standings.of(workload.object())));
    }

    /** The workload that a selector seems to be meant for, though it misses it. */
    Optional<Workload> missed(KubernetesObject from, Selector selector) {
        return beside(from)
                .filter(workload -> Meaning.isMeant(from, selector, workload.object()))
                .findFirst();
    }

    /** Why pods that no file shows may have the labels that a selector asks for. */
    Optional<String> unseen(KubernetesObject from, Selector selector) {
        if (selector.isVariable()) {
            return Optional.of("its selector is filled in later");
        }
        return RuntimeLabels.in(selector)
                .or(() -> standings.patched(from, "selector", "matchLabels", "podSelector", "labels"))
                .or(() -> unseen.get().beside(from))
                .or(() -> missed(from, selector).isEmpty()
                        ? Optional.of("no workload beside it looks meant: its pods may be deployed by something else")
                        : Optional.empty());
    }

    /** The objects of this kind and name, where all say what keys they have and none has the wanted one. */
    List<KubernetesObject> withoutKey(KubernetesObject from, String name, String key) {
        List<KubernetesObject> meant = byName.get().find(from, name);
        boolean may = standings.isGenerated(from, name) || meant.stream().anyMatch(object -> mayHave(object, key));
        return may ? List.of() : meant;
    }

    private boolean mayHave(KubernetesObject object, String key) {
        return Stream.of("data", "stringData", "binaryData")
                        .anyMatch(part -> object.node().entryAt(part, key).isPresent())
                || standings.patched(object, "data", "stringData").isPresent()
                || unseen.get().mentioning(object.objectName().orElse("")).isPresent();
    }
}
