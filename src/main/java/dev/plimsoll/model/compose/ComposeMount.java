package dev.plimsoll.model.compose;

import dev.plimsoll.syntax.Place;

/**
 * A mount of a service, in either syntax.
 *
 * @param source path on the host, or a volume's name; "" for a volume without a name
 * @param target path in the container
 */
public record ComposeMount(Place place, String source, String target) {}
