package dev.plimsoll.publish;

import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.LineChange;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.github.Annotation;
import dev.plimsoll.github.CheckRun;
import dev.plimsoll.github.Review;
import dev.plimsoll.github.Shown;
import dev.plimsoll.report.Count;
import dev.plimsoll.report.Markdown;
import dev.plimsoll.report.Preview;
import dev.plimsoll.report.Report;
import dev.plimsoll.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes of a report the writes that GitHub still needs to show it. Pure: the same report, diff and page give the same
 * plan, and a plan that was carried out is followed by an empty one.
 */
public final class Planner {
    /** The check run's name, which branch protection rules know. */
    public static final String CHECK = "Plimsoll";

    /** Two requests of annotations, so that no pull request costs more than six in all. */
    static final int ANNOTATED = 2 * CheckRun.ANNOTATIONS;

    private final Comments comments;

    public Planner(Comments comments) {
        this.comments = comments;
    }

    /** @param lines of the diff between the report's base and head */
    public Plan plan(Report.OfChange report, DiffLines lines, Shown shown) {
        Ranked findings = Ranked.of(report.delta());
        Snapshot head = report.delta().head().repository().snapshot();
        String commit = head.commit().orElseThrow(() -> new IllegalArgumentException("a report of no commit"));
        List<Finding> commented = findings.commented(lines, comments);
        List<Finding> placed = findings.introduced().stream()
                .filter(finding -> !commented.contains(finding) && isFile(head, finding.path()))
                .toList();
        List<Finding> annotated = placed.stream().limit(ANNOTATED).toList();
        List<String> besides = new ArrayList<>(
                List.of(Uncommented.sentence(findings, lines, comments), notShown(placed.size() - annotated.size())));
        report.preview().map(Preview::sentence).map(Markdown::text).ifPresent(besides::add);
        report.settings().notes().stream().map(Markdown::text).forEach(besides::add);
        String summary = Summary.of(report, findings, besides);
        Check check = new Check(
                commit,
                report.outcome().conclusion().word(),
                new CheckRun.Output(title(report), summary),
                annotated.stream().map(Planner::annotation).toList());
        List<Write> writes = check.writes(shown);
        writes.addAll(review(
                report,
                commit,
                lines,
                commented.stream()
                        .filter(finding -> !shown.commented().contains(finding.fingerprint()))
                        .toList()));
        writes.addAll(Settled.threads(report.audit(), shown));
        return new Plan(writes);
    }

    /** True where the plan may hold inline comments, so that it must be known which stand already. */
    boolean mayComment(Report.OfChange report, DiffLines lines) {
        return !Ranked.of(report.delta()).commented(lines, comments).isEmpty();
    }

    private static String title(Report.OfChange report) {
        int introduced = report.delta().introduced().size();
        int fixed = report.delta().fixed().size();
        String start = introduced == 0
                ? "Nothing introduced"
                : Count.findings(report.delta().introduced()) + " introduced";
        return start + (fixed == 0 ? "" : ", " + fixed + " fixed");
    }

    private static String notShown(int rest) {
        return rest == 0
                ? ""
                : Count.of(rest, "introduced finding") + " more than GitHub shows beside the files: see the table.";
    }

    private static List<Write> review(Report.OfChange report, String commit, DiffLines lines, List<Finding> commented) {
        List<Review.Comment> fresh = commented.stream()
                .map(finding -> comment(finding, report.repair(finding).filter(change -> fits(finding, change, lines))))
                .toList();
        String body = Count.of(fresh.size(), "finding") + " on lines of this change; the check `" + CHECK
                + "` tells all that it introduces and fixes.";
        return fresh.isEmpty() ? List.of() : List.of(new Write.CreateReview(new Review(commit, body, fresh)));
    }

    /** GitHub puts a suggestion in the place of all lines that its comment is on. */
    private static Review.Comment comment(Finding finding, Optional<LineChange> repair) {
        int line = finding.place().line();
        return new Review.Comment(
                finding.path(),
                repair.map(LineChange::first).orElse(line),
                repair.map(LineChange::last).orElse(line),
                Words.comment(finding, repair));
    }

    private static boolean fits(Finding finding, LineChange change, DiffLines lines) {
        return change.first() <= finding.place().line()
                && finding.place().line() <= change.last()
                && finding.problem().edit().orElseThrow().place().path().equals(finding.path())
                && lines.contains(finding.path(), change.first(), change.last());
    }

    /** Taken literally: GitHub follows no symlinks. */
    private static boolean isFile(Snapshot head, String path) {
        return head.find(path).filter(blob -> blob.path().equals(path)).isPresent();
    }

    private static Annotation annotation(Finding finding) {
        int line = Math.max(1, finding.place().line());
        int end = finding.place().hasLine()
                ? Math.max(line, finding.place().span().endLine())
                : line;
        return new Annotation(
                finding.path(), line, end, level(finding.severity()), Words.title(finding), Words.plain(finding));
    }

    private static Annotation.Level level(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> Annotation.Level.FAILURE;
            case MEDIUM -> Annotation.Level.WARNING;
            case LOW -> Annotation.Level.NOTICE;
        };
    }
}
