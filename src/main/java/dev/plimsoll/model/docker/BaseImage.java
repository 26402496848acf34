package dev.plimsoll.model.docker;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.ImageReference;
import dev.plimsoll.syntax.Place;
import java.util.Optional;

/**
 * An image that a stage is built from or copies from.
 *
 * @param place the instruction that names it
 * @param written as it stands there, variables in place
 * @param reference with the defaults of its variables; empty where one has none
 * @param copied true for COPY --from and RUN --mount, false for FROM
 * @param setAt the ARG whose default is a part of it
 */
public record BaseImage(
        Place place, String written, Optional<ImageReference> reference, boolean copied, Optional<Place> setAt)
        implements Fact {

    /** By the image without its tag: another tag is the same image still. */
    @Override
    public String name() {
        return (copied ? "copied image " : "base image ")
                + reference.map(ImageReference::image).orElse(written);
    }
}
