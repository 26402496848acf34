package dev.plimsoll.delta;

import dev.plimsoll.audit.Audit;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Related;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.snapshot.Snapshot;
import java.util.List;
import java.util.Optional;

/**
 * What a change does to the findings. {@code introduced + moved + unchanged} are all of the head's,
 * {@code fixed + moved + unchanged} all of the base's. Everything is in the order of its audit.
 *
 * @param unchanged as the head has them
 */
public record Delta(
        Audit base,
        Audit head,
        List<Finding> introduced,
        List<Finding> fixed,
        List<Move> moved,
        List<Finding> unchanged) {
    public Delta {
        introduced = List.copyOf(introduced);
        fixed = List.copyOf(fixed);
        moved = List.copyOf(moved);
        unchanged = List.copyOf(unchanged);
    }

    public static Delta between(Audit base, Audit head) {
        return new Matching(base, head).delta();
    }

    /** True where the finding's own file is the same before and after: what brought or took it changed elsewhere. */
    public boolean isCausedElsewhere(Finding finding) {
        Optional<Blob> before = file(base, finding.path());
        return before.isPresent() && !changed(finding.path());
    }

    /** The places that belong to a finding and stand in files that the change touched. */
    public List<Related> causes(Finding finding) {
        return finding.problem().related().stream()
                .filter(related -> changed(related.place().path()))
                .toList();
    }

    private boolean changed(String path) {
        return !file(base, path).map(Blob::id).equals(file(head, path).map(Blob::id));
    }

    private static Optional<Blob> file(Audit audit, String path) {
        Snapshot snapshot = audit.repository().snapshot();
        return snapshot.find(path);
    }
}
