package dev.plimsoll.rules.compose;

import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.model.compose.ComposePurpose;
import dev.plimsoll.syntax.Place;

/** Takes what is started for a test or to show something less seriously: nobody depends on it. */
final class TestServices {
    private TestServices() {}

    /** A problem as the card grades it, a low one where the service's file is a test's or a sample's. */
    static Problem problem(Place place, String message) {
        Problem problem = Problem.at(place, message);
        return ComposePurpose.of(place) == ComposePurpose.TEST ? problem.severity(Severity.LOW) : problem;
    }
}
