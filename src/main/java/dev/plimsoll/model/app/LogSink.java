package dev.plimsoll.model.app;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import java.util.Optional;

/**
 * A file that a program writes its log to.
 *
 * @param name "FileHandler"
 * @param endless why it grows without end, as far as the program goes; empty where it does not
 * @param rotatedElsewhere a configuration of logrotate in the repository
 * @param aside true in a script, which ends by itself
 */
public record LogSink(
        Place place, String name, Optional<String> endless, Optional<Place> rotatedElsewhere, boolean aside)
        implements Fact {}
