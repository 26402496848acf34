package dev.plimsoll.publish;

import dev.plimsoll.audit.IssuePlan;
import dev.plimsoll.github.Issues;
import dev.plimsoll.github.Repo;
import dev.plimsoll.github.ShownIssue;
import dev.plimsoll.report.issue.AuditText;
import java.util.ArrayList;
import java.util.List;

/** Opens the issue of an audit and closes those before it, unless that is done already. */
public final class AuditPublisher {
    private final Issues issues;

    public AuditPublisher(Issues issues) {
        this.issues = issues;
    }

    /** The number of the audit's issue. */
    public int publish(Repo repo, AuditText text, IssuePlan wanted) {
        AuditPlanner planner = new AuditPlanner(wanted);
        List<ShownIssue> own = new ArrayList<>(issues.own(repo));
        carryOut(repo, planner.plan(text, own), own);
        ShownIssue stands = AuditPlanner.find(own, text.day()).orElseThrow();
        carryOut(repo, planner.plan(text, own), own);
        return stands.number();
    }

    private void carryOut(Repo repo, Plan plan, List<ShownIssue> own) {
        for (Write write : plan.writes()) {
            if (write instanceof Write.CreateIssue create) {
                int number = issues.create(repo, create.issue());
                own.add(new ShownIssue(
                        number, create.issue().title(), create.issue().body(), true));
            } else if (write instanceof Write.EditIssue edit) {
                issues.edit(repo, edit.number(), edit.edit());
                own.removeIf(issue -> issue.number() == edit.number());
            }
        }
    }
}
