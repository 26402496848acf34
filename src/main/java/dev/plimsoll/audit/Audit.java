package dev.plimsoll.audit;

import dev.plimsoll.model.Repository;
import dev.plimsoll.syntax.Unread;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What all rules say of one repository at one commit. Findings are sorted: gravest first, then path, line, rule. */
public record Audit(Repository repository, List<Finding> findings, List<Control> controls, List<Unread> unread) {
    public Audit {
        findings = List.copyOf(findings);
        controls = List.copyOf(controls);
        unread = List.copyOf(unread);
    }

    /** The same with more that could not be read; what is told already is not told twice. */
    public Audit alsoUnread(List<Unread> more) {
        Set<Unread> all = new LinkedHashSet<>(unread);
        all.addAll(more);
        return new Audit(repository, findings, controls, List.copyOf(all));
    }
}
