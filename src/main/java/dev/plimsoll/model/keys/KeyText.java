package dev.plimsoll.model.keys;

import dev.plimsoll.syntax.Place;

/**
 * A key as one file has it.
 *
 * @param identity a digest of the key itself, the same however it is written; "" for public ones
 */
public record KeyText(Place place, String name, KeyMaterial.Secrecy secrecy, String identity) {}
