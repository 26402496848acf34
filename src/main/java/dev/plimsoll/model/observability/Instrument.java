package dev.plimsoll.model.observability;

import dev.plimsoll.syntax.Place;
import java.util.Set;

/**
 * Something in the repository that watches over what runs.
 *
 * @param product its name ("loki")
 * @param deployment how sure it is that it is there
 */
public record Instrument(String product, Set<Duty> duties, Deployment deployment, Place place) {
    /** How an instrument gets to run. */
    public enum Deployment {
        /** The repository runs it. */
        HERE,
        /** The repository asks for it: something outside must be there to answer. */
        ELSEWHERE,
        /** Its configuration is in the repository, and nothing that runs it. */
        UNKNOWN
    }

    public Instrument {
        duties = Set.copyOf(duties);
    }
}
