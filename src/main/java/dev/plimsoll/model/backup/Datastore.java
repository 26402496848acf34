package dev.plimsoll.model.backup;

import dev.plimsoll.syntax.Place;

/**
 * Something that holds data which is lost when its disk is.
 *
 * @param product "PostgreSQL"
 * @param where what it is here: "service db", "StatefulSet/db container=postgres"
 * @param deployedHere false where a unit of the repository only needs it on its host
 */
public record Datastore(Place place, String product, String where, boolean deployedHere) {}
