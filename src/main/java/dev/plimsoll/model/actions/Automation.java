package dev.plimsoll.model.actions;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.Reading;
import dev.plimsoll.model.SampleFiles;
import dev.plimsoll.syntax.Place;
import java.util.Optional;

/**
 * Whether anything at all is done to a change of the repository.
 *
 * @param code how many files there are that could be built, tested or scanned; not counted where integration exists
 * @param exists true where continuous integration of any kind is configured
 */
public record Automation(Place place, int code, boolean exists) implements Fact {
    @Override
    public String name() {
        return "repository";
    }

    public static Automation of(Reading reading, Optional<ContinuousIntegration> integration) {
        int code = integration.isPresent()
                ? 0
                : (int) reading.files(CodeFiles.CODE_FILES).stream()
                        .filter(blob -> !SampleFiles.liesInSamples(blob.path()))
                        .count();
        return new Automation(Place.ofFile("."), code, integration.isPresent());
    }
}
