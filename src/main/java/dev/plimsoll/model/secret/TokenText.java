package dev.plimsoll.model.secret;

import dev.plimsoll.syntax.Place;

/**
 * A secret as one file has it.
 *
 * @param identity a digest of the secret, the same wherever it stands
 */
record TokenText(Place place, String name, Reach reach, String identity) {}
