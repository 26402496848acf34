package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.Seen;
import java.util.Optional;

/**
 * That Kubernetes no longer serves the version that an object is written in.
 *
 * @param version as the object writes it, and where the value stands
 * @param since the first release without it ("1.22")
 * @param replacement what to write instead; empty where nothing took its place
 * @param sameShape true where an object of the old version is one of the new as it stands
 */
public record RemovedVersion(Seen<String> version, String since, Optional<String> replacement, boolean sameShape) {}
