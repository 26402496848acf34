package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.Optional;

/**
 * A configuration by which a workload asks the API server for the objects that it scrapes or reads logs of.
 *
 * @param place where the discovery is set up, inside the ConfigMap
 * @param asked the kinds that it asks for ("pod")
 * @param lacking those of them that no binding in the repository lets its account list
 * @param account the service account that it asks with
 * @param unknown why what it lacks can't be told
 */
public record Discovery(
        Place place,
        Workload workload,
        List<String> asked,
        List<String> lacking,
        String account,
        Optional<String> unknown)
        implements Fact {
    public Discovery {
        asked = List.copyOf(asked);
        lacking = List.copyOf(lacking);
    }

    @Override
    public String name() {
        return workload.name() + " discovery";
    }
}
