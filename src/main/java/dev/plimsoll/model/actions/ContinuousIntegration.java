package dev.plimsoll.model.actions;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import java.util.List;

/**
 * What a repository's continuous integration does as a whole.
 *
 * @param place where what it lacks would stand: the jobs of the workflow that runs the tests
 * @param workflows how many GitHub Actions workflows there are
 * @param jobs how many jobs these have
 * @param hasCode true where there is something to scan: source, dependencies, images or infrastructure
 * @param imageSources paths of the Dockerfiles whose images are meant for more than development, tests or examples
 * @param scans security scans
 * @param secretScans what looks for secrets that were committed
 * @param publications what brings images to a registry
 * @param updates places that configure automatic updates of dependencies
 */
public record ContinuousIntegration(
        Place place,
        int workflows,
        int jobs,
        boolean hasCode,
        List<String> imageSources,
        Traces scans,
        Traces secretScans,
        Traces publications,
        List<Place> updates)
        implements Fact {
    public ContinuousIntegration {
        imageSources = List.copyOf(imageSources);
        updates = List.copyOf(updates);
    }

    @Override
    public String name() {
        return "continuous integration";
    }
}
