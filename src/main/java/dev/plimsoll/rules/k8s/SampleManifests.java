package dev.plimsoll.rules.k8s;

import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.model.SampleFiles;
import dev.plimsoll.syntax.Place;

/** Takes what stands in samples and tests less seriously: nobody depends on it. */
final class SampleManifests {
    private SampleManifests() {}

    /** A problem as the card grades it, a low one in a sample. */
    static Problem problem(Place place, String message) {
        Problem problem = Problem.at(place, message);
        return SampleFiles.isSample(place.path()) ? problem.severity(Severity.LOW) : problem;
    }
}
