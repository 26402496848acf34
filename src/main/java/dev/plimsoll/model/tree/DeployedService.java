package dev.plimsoll.model.tree;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;

/**
 * A Compose service of a repository whose Kubernetes manifests deploy some of the same services.
 *
 * @param built true where its image is built here
 * @param ours how many services Compose has
 * @param deployed how many of them the manifests deploy
 */
public record DeployedService(Place place, String name, boolean built, State state, int ours, int deployed)
        implements Fact {
    /** Whether the manifests have it. */
    public enum State {
        DEPLOYED,
        MISSING,
        /** Charts deploy more than the manifests say, or it is of a kind that a cluster has from elsewhere. */
        UNKNOWN
    }
}
