package dev.plimsoll.syntax.docker;

import dev.plimsoll.syntax.Place;

/**
 * A here-document.
 *
 * @param place the lines of its text, without the one that ends it
 * @param expands false where its name is quoted
 */
public record DockerHeredoc(String name, String text, boolean expands, Place place) {}
