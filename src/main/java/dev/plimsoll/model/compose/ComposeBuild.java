package dev.plimsoll.model.compose;

import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.Optional;

/**
 * How a service's image is built here.
 *
 * @param context folder of the build context from the repository's root, "" for the root; empty where it is fetched or
 *     lies outside
 * @param dockerfile path of the Dockerfile from the root; empty where it is inline or can't be told
 * @param inline true where the Dockerfile stands in the Compose file
 * @param target the stage that is built; empty for the last
 */
public record ComposeBuild(
        Place place,
        Optional<String> context,
        Optional<String> dockerfile,
        boolean inline,
        Optional<String> target,
        List<ComposeSetting> arguments) {
    public ComposeBuild {
        arguments = List.copyOf(arguments);
    }
}
