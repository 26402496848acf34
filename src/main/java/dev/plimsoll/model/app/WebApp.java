package dev.plimsoll.model.app;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import java.util.Optional;

/**
 * A web application object that a service makes.
 *
 * @param name "FastAPI app"
 * @param health where it, or a file that it imports, has a route for health checks
 * @param checked where an image of the repository has a health check, which asks something
 * @param others how many other routes these files have
 */
public record WebApp(
        Place place, String name, String framework, Optional<Place> health, Optional<Place> checked, int others)
        implements Fact {
    WebApp checkedBy(Optional<Place> image) {
        return new WebApp(place, name, framework, health, image, others);
    }
}
