package dev.plimsoll.model.app;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import java.util.Optional;

/**
 * A place where a service makes all tables of its schema that are not there yet.
 *
 * @param tool what migrates the schema, where something does
 */
public record TableCreation(Place place, String name, Optional<String> tool) implements Fact {}
