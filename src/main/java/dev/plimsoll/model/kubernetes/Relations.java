package dev.plimsoll.model.kubernetes;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How the objects of a repository refer to each other. What gets deployed together is told by {@link Standings}; rules
 * only ask. Each part is made when it is first asked for.
 */
public final class Relations {
    private final List<KubernetesObject> objects;
    private final List<Workload> workloads;
    private final Standings standings;
    private LabelIndex<Workload> workloadsByLabel;
    private List<Neighbours> neighbours;
    private List<Service> services;
    private Map<Workload, List<Service>> servicesByWorkload;

    Relations(List<KubernetesObject> objects, List<Workload> workloads, Standings standings) {
        this.objects = objects;
        this.workloads = workloads;
        this.standings = standings;
    }

    /** Every workload with its neighbours. */
    public List<Neighbours> workloads() {
        if (neighbours == null) {
            neighbours = workloads.stream()
                    .map(workload -> new Neighbours(workload, this))
                    .toList();
        }
        return neighbours;
    }

    public List<Service> services() {
        if (services == null) {
            services = all(object -> Service.of(object, this));
        }
        return services;
    }

    private <T> List<T> all(Function<KubernetesObject, Optional<T>> reader) {
        return objects.stream().flatMap(object -> reader.apply(object).stream()).toList();
    }

    List<Service> servicesOf(Workload workload) {
        if (servicesByWorkload == null) {
            servicesByWorkload = reversed(services(), Service::workloads);
        }
        return servicesByWorkload.getOrDefault(workload, List.of());
    }

    private static <T> Map<Workload, List<T>> reversed(List<T> things, Function<T, List<Workload>> selected) {
        Map<Workload, List<T>> found = new IdentityHashMap<>();
        for (T thing : things) {
            for (Workload workload : selected.apply(thing)) {
                found.computeIfAbsent(workload, w -> new ArrayList<>()).add(thing);
            }
        }
        return found;
    }

    /** The workloads whose pods a selector selects: of those that stand together with its object, else the nearest. */
    List<Workload> selected(KubernetesObject from, Selector selector) {
        return standings.nearest(from, workloadsByLabel().find(selector), Workload::object);
    }

    private LabelIndex<Workload> workloadsByLabel() {
        if (workloadsByLabel == null) {
            workloadsByLabel = new LabelIndex<>();
            for (Workload workload : workloads) {
                standings.labels(workload.object()).forEach(labels -> workloadsByLabel.add(workload, labels));
            }
        }
        return workloadsByLabel;
    }
}
