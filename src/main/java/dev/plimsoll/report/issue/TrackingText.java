package dev.plimsoll.report.issue;

import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Waived;
import dev.plimsoll.report.Count;
import dev.plimsoll.report.Markdown;
import dev.plimsoll.report.Sections;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The tracking issue: what is open, why and what to do, what works well, and a box for each. Where there is no room, less is
 * told of the least grave; nothing is cut in the middle.
 */
public final class TrackingText {
    /** What the title begins with, unless a person gave the issue another one. */
    public static final String TITLE = "Infrastructure review";

    private static final int RULES_THAT_HOLD = 6;
    private static final int FIXED_BEFORE = 30;
    private static final int LISTED = 10;
    private final Standing standing;
    private final Assessment assessment;
    private final List<Group> open;
    private final List<Group> fixed;

    public TrackingText(Standing standing) {
        this.standing = standing;
        this.assessment = new Assessment(standing.register().open());
        List<Group> all = Group.of(standing.register());
        this.open = all.stream().filter(Group::isOpen).toList();
        this.fixed = all.stream().filter(group -> !group.isOpen()).toList();
    }

    public String title() {
        return TITLE + ": " + (isEmpty() ? "nothing open" : assessment.bySeverity());
    }

    /** True where nothing is open. */
    public boolean isEmpty() {
        return open.isEmpty();
    }

    /** True where something at least so grave is open. */
    public boolean isOpenAt(Severity severity) {
        return open.stream().anyMatch(group -> group.severity().atLeast(severity));
    }

    /** True where something at least so grave came, or came back, with this very commit. */
    public boolean isNewAt(Severity severity) {
        String commit =
                standing.report().audit().repository().snapshot().commit().orElseThrow();
        return open.stream()
                .filter(group -> group.severity().atLeast(severity))
                .flatMap(group -> group.open().stream())
                .anyMatch(entry -> entry.since().commit().equals(commit));
    }

    /** @param room for so many characters */
    public String body(int room) {
        Detail[] details = new Detail[open.size()];
        Arrays.fill(details, Detail.FULL);
        String text = text(details);
        for (Detail less : List.of(Detail.PLAIN, Detail.LINE, Detail.COUNTED)) {
            for (int i = details.length - 1; i >= 0 && text.length() > room; i--) {
                details[i] = less;
                text = text(details);
            }
        }
        return text;
    }

    private String text(Detail[] details) {
        StringBuilder text = new StringBuilder();
        text.append("**Overall: ").append(assessment.words()).append(".** ").append(assessment.counts());
        text.append(' ').append(Assessment.RULE).append("\n\n");
        text.append(
                isEmpty()
                        ? "Everything that was found is fixed or accepted: this issue is closed for that reason.\n\n"
                        : "");
        for (Severity severity : Severity.values()) {
            passages(text, severity, details);
        }
        String posture = Posture.of(standing.report().audit(), RULES_THAT_HOLD);
        text.append(posture.isEmpty() ? "" : "## ✅ What works well\n\n" + posture + "\n");
        accepted(text);
        unseen(text);
        checklist(text, details);
        return text.toString();
    }

    private void passages(StringBuilder text, Severity severity, Detail[] details) {
        List<Group> equal =
                open.stream().filter(group -> group.severity() == severity).toList();
        if (equal.isEmpty()) {
            return;
        }
        text.append("## ").append(Assessment.heading(severity)).append(": ");
        text.append(Count.of(findings(equal), "finding")).append("\n\n");
        List<Group> counted = new ArrayList<>();
        for (Group group : equal) {
            int index = open.indexOf(group);
            if (details[index] == Detail.COUNTED) {
                counted.add(group);
            } else {
                text.append(new Passage(standing, group).markdown(index + 1, details[index]));
            }
        }
        text.append(counted.isEmpty() ? "" : counted(counted, severity) + "\n\n");
    }

    private String counted(List<Group> groups, Severity severity) {
        String commit =
                standing.report().audit().repository().snapshot().commit().orElseThrow();
        return "There is no room here for " + Count.of(findings(groups), severity.word() + " finding") + " of "
                + Count.of(groups.size(), "rule") + "; `plimsoll audit` at "
                + standing.links().commit(commit)
                + " lists all.";
    }

    private static int findings(List<Group> groups) {
        return groups.stream().mapToInt(group -> group.open().size()).sum();
    }

    private void accepted(StringBuilder text) {
        List<Waived> waived = standing.report().audit().waived();
        if (!waived.isEmpty()) {
            text.append("## Accepted: ")
                    .append(Count.of(waived.size(), "finding"))
                    .append("\n\n");
            text.append(waived.stream()
                    .limit(LISTED)
                    .map(each ->
                            "- " + Markdown.code(Sections.where(each.finding().place())) + ": "
                                    + Markdown.text(Sections.waived(each)) + "\n")
                    .collect(Collectors.joining()));
            text.append(more(waived.size() - LISTED)).append('\n');
        }
    }

    private void unseen(StringBuilder text) {
        var unread = standing.report().audit().unread();
        if (!unread.isEmpty()) {
            text.append("## Not read: ").append(Count.of(unread.size(), "part")).append("\n\n");
            text.append("What was found there before is still listed as open.\n\n");
            text.append(unread.stream()
                    .limit(LISTED)
                    .map(part -> "- " + Markdown.code(Sections.where(part.place())) + ": "
                            + Markdown.text(part.reason()) + "\n")
                    .collect(Collectors.joining()));
            text.append(more(unread.size() - LISTED)).append('\n');
        }
    }

    private static String more(int rest) {
        return rest > 0 ? "- and " + rest + " more\n" : "";
    }

    private void checklist(StringBuilder text, Detail[] details) {
        Boxes boxes = new Boxes(standing);
        text.append("## Checklist\n");
        for (Severity severity : Severity.values()) {
            StringBuilder part = new StringBuilder();
            for (int i = 0; i < open.size(); i++) {
                if (open.get(i).severity() == severity && details[i] != Detail.COUNTED) {
                    part.append(boxes.open(open.get(i), i + 1, details[i]));
                }
            }
            List<Group> before =
                    fixed.stream().filter(group -> group.severity() == severity).toList();
            before.stream().limit(FIXED_BEFORE).forEach(group -> part.append(boxes.fixed(group)));
            part.append(more(before.size() - FIXED_BEFORE));
            text.append(part.isEmpty() ? "" : "\n### " + Assessment.heading(severity) + "\n\n" + part);
        }
    }
}
