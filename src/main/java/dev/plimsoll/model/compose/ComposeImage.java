package dev.plimsoll.model.compose;

import dev.plimsoll.model.ImageReference;
import dev.plimsoll.model.datastore.DatastoreProduct;
import dev.plimsoll.model.datastore.DatastoreProducts;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The image that a service runs.
 *
 * @param text as the file has it
 * @param reference empty where a variable that the repository does not set decides what image or tag it is; one that
 *     only decides about the registry or a part of the name before a known part is written "variable"
 */
public record ComposeImage(ComposeText text, Optional<ImageReference> reference) {
    private static final Pattern EARLIER_PART = Pattern.compile("\\$(\\{[^}]*\\}|\\w+)(?=[\\w./-]*[A-Za-z0-9])");

    static ComposeImage of(ComposeText text) {
        String value = text.value().strip();
        return new ComposeImage(text, ImageReference.of(text.isKnown() ? value : withoutEarlierVariables(value)));
    }

    /** The datastore that it is, where it is a known one. */
    public Optional<DatastoreProduct> product() {
        return reference.flatMap(DatastoreProducts::ofImage);
    }

    private static String withoutEarlierVariables(String value) {
        int colon = value.lastIndexOf(':');
        boolean tagged = colon > Math.max(value.lastIndexOf('/'), value.lastIndexOf('}'));
        String name = tagged ? value.substring(0, colon) : value;
        return EARLIER_PART.matcher(name).replaceAll("variable") + (tagged ? value.substring(colon) : "");
    }
}
