package dev.plimsoll.model.observability;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.compose.ComposeService;
import dev.plimsoll.model.kubernetes.Workload;
import dev.plimsoll.model.observability.Instrument.Deployment;
import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a repository runs, and what of it watches over the rest.
 *
 * @param services the Compose services that stay and are no instruments
 * @param workloads the workloads of Kubernetes that stay and are no instruments
 */
public record Observability(List<ComposeService> services, List<Workload> workloads, List<Instrument> instruments)
        implements Fact {
    public Observability {
        services = List.copyOf(services);
        workloads = List.copyOf(workloads);
        instruments = List.copyOf(instruments);
    }

    /** How many different things run in Compose. */
    public int composed() {
        return (int) services.stream().map(ComposeService::key).distinct().count();
    }

    /** How many different things run in Kubernetes. */
    public int orchestrated() {
        return (int) workloads.stream().map(Workload::name).distinct().count();
    }

    /** The instrument for a duty of which it is surest that it is there. */
    public Optional<Instrument> surest(Duty duty) {
        return Stream.of(Deployment.values())
                .flatMap(how -> instruments.stream()
                        .filter(instrument -> instrument.deployment() == how)
                        .filter(instrument -> instrument.duties().contains(duty)))
                .findFirst();
    }

    @Override
    public Place place() {
        return Place.ofFile(".");
    }

    @Override
    public String name() {
        return "observability";
    }
}
