package dev.plimsoll.delta;

import dev.plimsoll.audit.Audit;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tells the repairs that hold from those that only look right: the edits are made and the result is audited; a finding is
 * repaired where it is gone and nothing new is there. Edits are tried together, and in halves where that brings something.
 */
public final class Repairs {
    private final Audit before;
    private final Function<Snapshot, Audit> again;

    /** @param again audits a snapshot as the one before was */
    public Repairs(Audit before, Function<Snapshot, Audit> again) {
        this.before = before;
        this.again = again;
    }

    /** Those of these findings that their own edits repair, each edit on its own lines, all made together. */
    public List<Finding> together(List<Finding> findings) {
        Repaired repaired = repaired(findings);
        List<Finding> made = repaired.findings();
        if (made.isEmpty()) {
            return List.of();
        }
        List<Finding> gone = gone(repaired);
        if (gone.size() == made.size() || made.size() == 1) {
            return gone;
        }
        List<Finding> proven = new ArrayList<>(together(made.subList(0, made.size() / 2)));
        proven.addAll(together(made.subList(made.size() / 2, made.size())));
        return List.copyOf(proven);
    }

    /** Those that are repaired; also where two edits meet in a line, since a reader takes one or the other. */
    public List<Finding> each(List<Finding> findings) {
        List<Finding> left = new ArrayList<>(findings.stream()
                .filter(finding -> finding.problem().edit().isPresent())
                .toList());
        List<Finding> proven = new ArrayList<>();
        while (!left.isEmpty()) {
            List<Finding> tried = repaired(left).findings();
            proven.addAll(together(tried));
            Set<Finding> done = Set.copyOf(tried);
            left = left.stream().filter(finding -> !done.contains(finding)).collect(Collectors.toList());
            if (tried.isEmpty()) {
                break;
            }
        }
        return List.copyOf(proven);
    }

    private Repaired repaired(List<Finding> findings) {
        return new Repaired(before.repository().snapshot(), findings);
    }

    /** None where something new is there, of which it can't be told whose it is. */
    private List<Finding> gone(Repaired repaired) {
        Audit after = again.apply(repaired.snapshot());
        Delta delta = Delta.between(before, after);
        if (!delta.introduced().isEmpty() || !Set.copyOf(before.unread()).containsAll(after.unread())) {
            return List.of();
        }
        Set<Finding> fixed = Set.copyOf(delta.fixed());
        return repaired.findings().stream().filter(fixed::contains).toList();
    }
}
