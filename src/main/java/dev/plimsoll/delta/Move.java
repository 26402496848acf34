package dev.plimsoll.delta;

import dev.plimsoll.audit.Finding;

/** One finding that went to another file: a rename, or an object that was moved. */
public record Move(Finding from, Finding to) {}
