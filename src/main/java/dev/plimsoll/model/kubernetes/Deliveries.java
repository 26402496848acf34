package dev.plimsoll.model.kubernetes;

import dev.plimsoll.syntax.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What Flux and Argo CD are told to apply from folders of the repository. */
final class Deliveries {
    private final List<Delivery> all = new ArrayList<>();

    private Deliveries() {}

    static Deliveries in(List<KubernetesObject> objects) {
        Deliveries deliveries = new Deliveries();
        for (KubernetesObject object : objects) {
            if (object.kind().equals("Kustomization") && object.group().equals("kustomize.toolkit.fluxcd.io")) {
                deliveries.add(
                        object,
                        Optional.of(object.node().textAt("spec", "path").orElse("")),
                        object.node().textAt("spec", "targetNamespace"),
                        Optional.empty());
            } else if (object.kind().equals("Application") && object.group().equals("argoproj.io")) {
                deliveries.application(object, "spec");
            } else if (object.kind().equals("ApplicationSet") && object.group().equals("argoproj.io")) {
                deliveries.application(object, "spec", "template", "spec");
            }
        }
        return deliveries;
    }

    private void application(KubernetesObject object, String... spec) {
        object.node().at(spec).ifPresent(application -> {
            Optional<String> namespace = application.textAt("destination", "namespace");
            Stream.concat(
                            application.get("source").stream(),
                            application.get("sources").stream().flatMap(list -> list.items().stream()))
                    .map(source -> source.textAt("path"))
                    .forEach(path -> add(object, path, Optional.empty(), namespace));
        });
    }

    private void add(
            KubernetesObject object, Optional<String> path, Optional<String> forced, Optional<String> fallback) {
        path.map(Deliveries::normal)
                .filter(folder -> !folder.contains("{{"))
                .ifPresent(folder -> all.add(new Delivery(object.name(), object.place(), folder, forced, fallback)));
    }

    private static String normal(String path) {
        return path.replaceFirst("^(\\./)+|^/+", "").replaceFirst("^\\.$", "").replaceFirst("/+$", "");
    }

    /** Those that take in this folder itself. */
    Stream<Delivery> of(String folder) {
        return all.stream().filter(delivery -> delivery.folder().equals(folder));
    }

    /**
     * One Flux Kustomization or Argo CD Application.
     *
     * @param forced the namespace that it sets on all that it applies
     * @param fallback the namespace of what names none
     */
    record Delivery(String name, Place place, String folder, Optional<String> forced, Optional<String> fallback) {}
}
