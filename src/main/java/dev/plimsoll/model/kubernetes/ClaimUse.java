package dev.plimsoll.model.kubernetes;

import dev.plimsoll.syntax.Place;
import java.util.Optional;

/**
 * A workload's volume that is a claim of its own name, the same for all its pods.
 *
 * @param claim where a file defines it
 */
public record ClaimUse(String claimName, Place place, Optional<StorageClaim> claim) {}
