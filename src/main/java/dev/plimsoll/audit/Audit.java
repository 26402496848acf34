package dev.plimsoll.audit;

import dev.plimsoll.model.Repository;
import dev.plimsoll.syntax.Unread;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What all rules say of one repository at one commit. Findings are sorted: gravest first, then path, line, rule.
 *
 * @param findings those that are open
 * @param waived those that somebody decided to live with
 * @param proposed of the open ones, those that the commit itself proposes to waive
 * @param comments the waivers that stand beside the code
 */
public record Audit(
        Repository repository,
        List<Finding> findings,
        List<Control> controls,
        List<Unread> unread,
        List<Waived> waived,
        Map<Finding, Waiver> proposed,
        List<Waiver> comments) {
    public Audit {
        findings = List.copyOf(findings);
        controls = List.copyOf(controls);
        unread = List.copyOf(unread);
        waived = List.copyOf(waived);
        proposed = Map.copyOf(proposed);
        comments = List.copyOf(comments);
    }

    /** An audit in which nothing is waived. */
    public Audit(Repository repository, List<Finding> findings, List<Control> controls, List<Unread> unread) {
        this(repository, findings, controls, unread, List.of(), Map.of(), List.of());
    }

    Audit waiving(List<Finding> open, List<Waived> set, Map<Finding, Waiver> proposals, List<Waiver> written) {
        return new Audit(repository, open, controls, unread, set, proposals, written);
    }

    /** The same with more that could not be read; what is told already is not told twice. */
    public Audit alsoUnread(List<Unread> more) {
        Set<Unread> all = new LinkedHashSet<>(unread);
        all.addAll(more);
        return new Audit(repository, findings, controls, List.copyOf(all), waived, proposed, comments);
    }
}
