package dev.plimsoll.github;

import java.util.Optional;

/**
 * A file that differs between merge base and head.
 *
 * @param path at the head; at the base for a removed file
 * @param previous the base's path of a renamed file
 * @param patch the hunks of the unified diff; empty for what is binary or too large for GitHub to show
 */
public record ChangedFile(String path, Optional<String> previous, Optional<String> patch) {}
