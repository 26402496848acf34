package dev.plimsoll.model.observability;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import java.util.Optional;

/**
 * A web service whose source stands in the repository, in another language than Python, as its list of dependencies
 * tells.
 *
 * @param framework what serves its requests ("express")
 * @param metrics what of its own dependencies exports metrics
 * @param beside what of another part of the repository does, so that this one may have it from there
 */
public record OwnService(Place place, String framework, Optional<String> metrics, Optional<String> beside)
        implements Fact {
    @Override
    public String name() {
        return framework + " service";
    }
}
