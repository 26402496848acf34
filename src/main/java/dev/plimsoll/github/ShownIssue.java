package dev.plimsoll.github;

/** An issue as it stands. */
public record ShownIssue(int number, String title, String body, boolean open) {}
