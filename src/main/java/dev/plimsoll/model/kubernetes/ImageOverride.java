package dev.plimsoll.model.kubernetes;

import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.Optional;

/** An entry of a kustomization's "images": another name, tag or digest for an image of this name. */
record ImageOverride(
        String image, Optional<String> newName, Optional<String> newTag, Optional<String> digest, Place place) {

    static Optional<ImageOverride> of(YamlNode entry) {
        return entry.textAt("name")
                .map(name -> new ImageOverride(
                        name,
                        entry.textAt("newName"),
                        entry.textAt("newTag"),
                        entry.textAt("digest"),
                        entry.placeOfKey("newTag")
                                .or(() -> entry.placeOfKey("newName"))
                                .orElseGet(entry::place)));
    }

    /** The image as this entry makes it; empty where it is about another. */
    Optional<String> applyTo(String written) {
        String name = nameOf(written);
        if (!name.equals(image)) {
            return Optional.empty();
        }
        String rest = digest.map(value -> "@" + value)
                .or(() -> newTag.map(value -> ":" + value))
                .orElse(written.substring(name.length()));
        return Optional.of(newName.orElse(name) + rest);
    }

    /** The text before tag and digest. A registry's port is no tag. */
    private static String nameOf(String written) {
        int digest = written.indexOf('@');
        String tagged = digest < 0 ? written : written.substring(0, digest);
        int colon = tagged.lastIndexOf(':');
        return colon > tagged.lastIndexOf('/') ? tagged.substring(0, colon) : tagged;
    }
}
