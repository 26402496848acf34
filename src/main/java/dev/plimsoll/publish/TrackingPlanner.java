package dev.plimsoll.publish;

import dev.plimsoll.audit.IssuePlan;
import dev.plimsoll.github.IssueEdit;
import dev.plimsoll.github.IssueText;
import dev.plimsoll.github.ShownIssue;
import dev.plimsoll.report.issue.TrackingText;
import java.util.List;
import java.util.Optional;

/**
 * Makes of a tracking text what GitHub still needs to show it. Pure, and a plan that was carried out is followed by an empty
 * one. What a person decided stands: another title, labels, assignees, text around, a closing, a deletion.
 */
public final class TrackingPlanner {
    private final IssuePlan wanted;

    public TrackingPlanner(IssuePlan wanted) {
        this.wanted = wanted;
    }

    /**
     * @param shown the issue as it stands
     * @param removed true where a person deleted or moved the one there was: only something new opens another one
     */
    public Plan plan(TrackingText text, Optional<ShownIssue> shown, boolean removed) {
        return new Plan(shown.map(issue -> changes(text, issue))
                .orElseGet(() -> opens(text, removed) ? List.of(create(text)) : List.of()));
    }

    /** True where an issue is to be opened, unless one stands already. */
    boolean opens(TrackingText text, boolean removed) {
        return removed ? text.isNewAt(wanted.openAt()) : text.isOpenAt(wanted.openAt());
    }

    private Write create(TrackingText text) {
        String body = Block.of("").with(text.body(IssueText.LONGEST - Block.FRAME), false);
        return new Write.CreateIssue(new IssueText(text.title(), body, wanted.labels(), wanted.assignees()));
    }

    private List<Write> changes(TrackingText text, ShownIssue shown) {
        Block block = Block.of(shown.body());
        if (shown.open()) {
            // One that was done and is open all the same was opened by a person.
            boolean closes = text.isEmpty() && !block.done();
            return edit(text, shown, closes ? Optional.of(IssueEdit.State.COMPLETED) : Optional.empty());
        }
        return block.done() && text.isOpenAt(wanted.openAt())
                ? edit(text, shown, Optional.of(IssueEdit.State.OPEN))
                : List.of();
    }

    private static List<Write> edit(TrackingText text, ShownIssue shown, Optional<IssueEdit.State> state) {
        Block block = Block.of(shown.body());
        String own = text.body(IssueText.LONGEST - Block.FRAME - block.around());
        boolean titled =
                shown.title().startsWith(TrackingText.TITLE) && !shown.title().equals(text.title());
        IssueEdit edit = new IssueEdit(
                titled ? Optional.of(text.title()) : Optional.empty(),
                block.says(own, text.isEmpty()) ? Optional.empty() : Optional.of(block.with(own, text.isEmpty())),
                state);
        return edit.isEmpty() ? List.of() : List.of(new Write.EditIssue(shown.number(), edit));
    }
}
