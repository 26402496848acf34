package dev.plimsoll.publish;

import dev.plimsoll.audit.IssuePlan;
import dev.plimsoll.github.IssueEdit;
import dev.plimsoll.github.IssueText;
import dev.plimsoll.github.ShownIssue;
import dev.plimsoll.report.issue.AuditText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes of an audit its issue, and when that stands, closes those of earlier audits with a link to it. Pure, and a plan that
 * was carried out is followed by another one, or by an empty one.
 */
public final class AuditPlanner {
    private static final Pattern MARKER =
            Pattern.compile("^<!-- plimsoll:audit (\\d{4}-\\d\\d-\\d\\d) -->\\r?$", Pattern.MULTILINE);
    /** Room for the hidden line, and for the link to the next audit. */
    private static final int FRAME = 200;

    private final IssuePlan wanted;

    public AuditPlanner(IssuePlan wanted) {
        this.wanted = wanted;
    }

    /** @param own the issues that the App opened in this repository */
    public Plan plan(AuditText text, List<ShownIssue> own) {
        Optional<ShownIssue> stands = find(own, text.day());
        return new Plan(
                stands.isEmpty()
                        ? List.of(create(text))
                        : own.stream()
                                .filter(ShownIssue::open)
                                .filter(issue ->
                                        day(issue).filter(text.day()::isAfter).isPresent())
                                .map(issue -> close(issue, stands.get()))
                                .toList());
    }

    /** The issue of the audit of a day. */
    static Optional<ShownIssue> find(List<ShownIssue> own, LocalDate day) {
        return own.stream()
                .filter(issue -> day(issue).filter(day::equals).isPresent())
                .findFirst();
    }

    private static Optional<LocalDate> day(ShownIssue issue) {
        Matcher marker = MARKER.matcher(issue.body());
        return marker.find() ? Optional.of(LocalDate.parse(marker.group(1))) : Optional.empty();
    }

    private Write create(AuditText text) {
        String body = "<!-- plimsoll:audit " + text.day() + " -->\n" + text.body(IssueText.LONGEST - FRAME);
        return new Write.CreateIssue(new IssueText(text.title(), body, wanted.labels(), wanted.assignees()));
    }

    /** Text and state in one request: so the link is never there twice. */
    private static Write close(ShownIssue earlier, ShownIssue next) {
        String body = "**Followed by #" + next.number() + ".**\n\n" + earlier.body();
        return new Write.EditIssue(
                earlier.number(),
                new IssueEdit(
                        Optional.empty(),
                        Optional.of(body).filter(text -> text.length() <= IssueText.LONGEST),
                        Optional.of(IssueEdit.State.COMPLETED)));
    }
}
