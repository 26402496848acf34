package dev.plimsoll.model.tree;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import java.util.List;

/**
 * A program of the repository that serves requests, by what its manifest says it runs with.
 *
 * @param place its manifest
 * @param folder where the manifest lies, "" for the root
 * @param evidence what tells: "uvicorn", "express"
 * @param images what builds container images in the repository
 * @param deployments what else deploys this program
 * @param elsewhere what deploys another part of the repository
 */
public record ServiceProgram(
        Place place, String folder, String evidence, List<Place> images, List<Place> deployments, List<Place> elsewhere)
        implements Fact {
    public ServiceProgram {
        images = List.copyOf(images);
        deployments = List.copyOf(deployments);
        elsewhere = List.copyOf(elsewhere);
    }

    @Override
    public String name() {
        return "service " + (folder.isEmpty() ? "of the root" : folder);
    }
}
