package dev.plimsoll.model.kubernetes;

import java.util.Optional;

/**
 * Something that an object refers to and that no file defines.
 *
 * @param excuse why it may be there all the same; empty where the repository shows the whole of what is deployed
 */
public record Absence(Optional<String> excuse) {}
