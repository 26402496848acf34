package dev.plimsoll.report.issue;

import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.report.Sections;
import java.util.List;

/**
 * A finding as it was told last.
 *
 * @param line 0 where no line is meant
 * @param said what was seen, as far as it is told
 * @param commit one at which it looked so: links to it stay right whatever is pushed later
 */
public record Seen(
        String fingerprint,
        String rule,
        Severity severity,
        String path,
        int line,
        int endLine,
        String subject,
        String said,
        String commit) {
    /** What is longer is no help to a reader. */
    private static final int SAID = 400;

    static Seen of(Finding finding, String commit) {
        int line = finding.place().hasLine() ? finding.place().line() : 0;
        String said = Sections.said(finding);
        return new Seen(
                finding.fingerprint(),
                finding.rule(),
                finding.severity(),
                finding.path(),
                line,
                line == 0 ? 0 : Math.max(line, finding.place().span().endLine()),
                finding.subject(),
                said.codePointCount(0, said.length()) <= SAID
                        ? said
                        : said.substring(0, said.offsetByCodePoints(0, SAID)) + "…",
                commit);
    }

    /** This one where the other tells nothing else: its links then go where they went before. */
    Seen unless(Seen other) {
        return new Seen(fingerprint, rule, severity, path, line, endLine, subject, said, other.commit).equals(other)
                ? this
                : other;
    }

    boolean isRepository() {
        return path.equals(".");
    }

    /** "path:12", or "the repository". */
    String where() {
        return isRepository() ? "the repository" : line == 0 ? path : path + ":" + line;
    }

    /** What stays the same when a file is renamed, or an object goes to another file. */
    List<String> elsewhere() {
        return List.of(rule, subject);
    }
}
