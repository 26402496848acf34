package dev.plimsoll.report.issue;

import dev.plimsoll.report.Markdown;
import dev.plimsoll.report.Tool;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The issue of one scheduled audit. Where there is no room, lists and tables get shorter, and what is left out is counted. */
public final class AuditText {
    private static final List<Integer> ROWS = List.of(400, 200, 100, 50, 25, 12, 6, 3, 1);
    private final Standing standing;
    private final Tool tool;
    private final LocalDate day;
    private final Optional<Audited> last;
    private final List<Risk> risks;

    /** @param last the audit before, if there was one */
    public AuditText(Standing standing, Tool tool, LocalDate day, Optional<Audited> last) {
        this.standing = standing;
        this.tool = tool;
        this.day = day;
        this.last = last;
        this.risks = Risk.of(standing.register());
    }

    public String title() {
        return "Infrastructure audit " + day;
    }

    public LocalDate day() {
        return day;
    }

    /** What the next audit is compared with. */
    public Audited audited() {
        return new Audited(
                day,
                commit(),
                standing.register().open().stream().map(Entry::key).sorted().toList(),
                new Measures(standing, risks, last).percents(),
                Optional.empty());
    }

    private String commit() {
        return standing.report().audit().repository().snapshot().commit().orElseThrow();
    }

    /** @param room for so many characters */
    public String body(int room) {
        String text = "";
        for (int most : ROWS) {
            text = text(new Rows(most));
            if (text.length() <= room) {
                break;
            }
        }
        return text;
    }

    private String text(Rows rows) {
        Assessment assessment = new Assessment(standing.register().open());
        Measures measures = new Measures(standing, risks, last);
        Advice advice = new Advice(standing, risks);
        Blanks blanks = new Blanks(standing.report().audit());
        String posture = Posture.of(standing.report().audit(), rows.most());
        return "Audit of " + standing.links().commit(commit()) + " by Plimsoll " + tool.version() + " with "
                + tool.cards().size() + " rules (" + Markdown.code(tool.digest().substring(0, 19)) + ").\n\n"
                + "**Overall: " + assessment.words() + ".** " + assessment.counts() + " " + Assessment.RULE + " "
                + Markdown.text(standing.report().outcome().because()) + "\n\n"
                + new Changes(standing, last).markdown(rows)
                + rows.section(
                        "Risk register",
                        Rows.table("Risk", "Severity", "Priority", "Description", "Status"),
                        risks.stream().map(risk -> risk.row(standing)).toList(),
                        "risk")
                + blanks.accepted(rows)
                + (posture.isEmpty() ? "" : "## Confirmed posture\n\n" + posture + "\n")
                + measures.aspects()
                + measures.readiness()
                + measures.criteria(rows)
                + new Inventory(standing.report().audit().repository()).markdown(rows)
                + advice.recommendations(rows)
                + blanks.markdown(rows)
                + advice.checklist(rows);
    }
}
