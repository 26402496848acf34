package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import java.util.List;

/** A workload among the objects that select, scale, guard or feed it. */
public final class Neighbours implements Fact {
    private final Workload workload;
    private final Relations relations;

    Neighbours(Workload workload, Relations relations) {
        this.workload = workload;
        this.relations = relations;
    }

    public Workload workload() {
        return workload;
    }

    /** The Services that select its pods. */
    public List<Service> services() {
        return relations.servicesOf(workload);
    }

    @Override
    public Place place() {
        return workload.place();
    }

    @Override
    public String name() {
        return workload.name();
    }
}
