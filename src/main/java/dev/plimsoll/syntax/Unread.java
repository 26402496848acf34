package dev.plimsoll.syntax;

/** A file, or a part of one, that could not be read: where and why, in words for its author (never the text itself). */
public record Unread(Place place, String reason) {}
