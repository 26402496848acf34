package dev.plimsoll.audit;

import dev.plimsoll.model.Repository;
import dev.plimsoll.syntax.Unread;
import java.util.List;

/** What all rules say of one repository at one commit. Findings are sorted: gravest first, then path, line, rule. */
public record Audit(Repository repository, List<Finding> findings, List<Control> controls, List<Unread> unread) {
    public Audit {
        findings = List.copyOf(findings);
        controls = List.copyOf(controls);
        unread = List.copyOf(unread);
    }
}
