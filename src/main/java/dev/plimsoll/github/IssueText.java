package dev.plimsoll.github;

import java.util.List;

/**
 * An issue before it is there.
 *
 * @param labels GitHub makes those that the repository has not
 */
public record IssueText(String title, String body, List<String> labels, List<String> assignees) {
    /** Characters that GitHub takes as an issue's body. */
    public static final int LONGEST = 65_536;

    public IssueText {
        labels = List.copyOf(labels);
        assignees = List.copyOf(assignees);
    }
}
