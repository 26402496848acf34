package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.Optional;

/** That an Ingress or a route of a gateway sends what it gets to a port of a Service. */
public final class Backend implements Fact {
    private final KubernetesObject from;
    private final String service;
    private final Optional<String> port;
    private final Optional<String> namespace;
    private final Place place;
    private final Relations relations;

    Backend(KubernetesObject from, BackendText text, Relations relations) {
        this.from = from;
        this.service = text.service();
        this.port = text.port();
        this.namespace = text.namespace();
        this.place = text.place();
        this.relations = relations;
    }

    /** The name of a Service. */
    public String service() {
        return service;
    }

    /** A number or a name; empty where nothing is written. */
    public Optional<String> port() {
        return port;
    }

    /** Empty where the Service is defined. */
    public Optional<Absence> missing() {
        return relations.absences().missing(from, "Service/" + service);
    }

    /** The Services that it may mean, where none of them has its port. */
    public List<Service> withoutPort() {
        List<Service> meant = relations.servicesNamed(from, service);
        boolean known = port.isEmpty()
                || meant.stream().anyMatch(one -> one.ports().stream().anyMatch(its -> its.isCalled(port.get())));
        return known ? List.of() : meant;
    }

    /** True where it means a namespace that the repository may know nothing of. */
    public boolean isElsewhere() {
        return namespace.isPresent() && !from.namespace().equals(namespace);
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public String name() {
        return from.name() + " backend=" + service + port.map(one -> ":" + one).orElse("");
    }
}
