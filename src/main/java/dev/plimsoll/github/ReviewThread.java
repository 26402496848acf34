package dev.plimsoll.github;

/**
 * A thread that a review comment of the App began.
 *
 * @param id GitHub's own
 * @param path of the file it is on
 * @param fingerprint of the finding that its comment tells
 * @param open false where it is resolved, or somebody has answered: then it is theirs
 */
public record ReviewThread(String id, String path, String fingerprint, boolean open) {}
