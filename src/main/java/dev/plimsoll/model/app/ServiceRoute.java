package dev.plimsoll.model.app;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import java.util.Optional;

/**
 * A function of a service that answers requests.
 *
 * @param name "GET /users/{id}"
 * @param guard what says who may call it, where something does
 * @param usual true for one that is open in every service
 * @param reads true where it only answers GET
 * @param neighbours the other routes of its file that are no usual exceptions; of one that only reads, those that do
 * @param guarded how many of these say who may call
 * @param example what one of them says
 * @param covered what stands around every request and may ask who calls, where there is such a thing
 */
public record ServiceRoute(
        Place place,
        String name,
        Optional<String> guard,
        boolean usual,
        boolean reads,
        int neighbours,
        int guarded,
        Optional<String> example,
        Optional<String> covered)
        implements Fact {}
