package dev.plimsoll.model.tree;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import java.util.List;

/**
 * A repository that deploys something, and the documents about running it.
 *
 * @param deployedBy the files that say how it is deployed, a few of them
 * @param documents paths of the documents that tell how to deploy, run or restore it
 */
public record Operations(List<Place> deployedBy, List<String> documents) implements Fact {
    public Operations {
        deployedBy = List.copyOf(deployedBy);
        documents = List.copyOf(documents);
    }

    @Override
    public Place place() {
        return Place.ofFile(".");
    }

    @Override
    public String name() {
        return "operations";
    }
}
