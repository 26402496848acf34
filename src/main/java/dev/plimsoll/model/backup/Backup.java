package dev.plimsoll.model.backup;

import dev.plimsoll.syntax.Place;

/**
 * Something that backs data up.
 *
 * @param what in words: "service backup", "CronJob/dump"
 * @param scheduled false where nothing tells that it runs by itself again and again
 */
public record Backup(Place place, String what, boolean scheduled) {}
