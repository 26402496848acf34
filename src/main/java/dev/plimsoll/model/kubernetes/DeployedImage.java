package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.ImageReference;
import dev.plimsoll.syntax.Place;
import java.util.Optional;

/**
 * An image that a container gets once it is deployed.
 *
 * @param text the reference; where it can't be told, as the manifest writes it
 * @param place the line that says so: the manifest's, or the kustomization's that sets it
 * @param root the kustomization's folder through which it is deployed so; empty for the manifest alone
 * @param unknown why it can't be told
 */
public record DeployedImage(String text, Place place, Optional<String> root, Optional<String> unknown) {
    /** The reference; empty where the text is none: a variable, a template. */
    public Optional<ImageReference> reference() {
        return unknown.isPresent() ? Optional.empty() : ImageReference.of(text.strip());
    }
}
