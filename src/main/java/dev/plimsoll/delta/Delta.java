package dev.plimsoll.delta;

import dev.plimsoll.audit.Audit;
import dev.plimsoll.audit.Finding;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a change does to the findings. {@code introduced + moved + unchanged} are all of the head's,
 * {@code fixed + moved + unchanged} all of the base's.
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
        Set<String> before = fingerprints(base);
        Set<String> after = fingerprints(head);
        return new Delta(
                base,
                head,
                head.findings().stream()
                        .filter(f -> !before.contains(f.fingerprint()))
                        .toList(),
                base.findings().stream()
                        .filter(f -> !after.contains(f.fingerprint()))
                        .toList(),
                List.of(),
                head.findings().stream()
                        .filter(f -> before.contains(f.fingerprint()))
                        .toList());
    }

    private static Set<String> fingerprints(Audit audit) {
        return audit.findings().stream().map(Finding::fingerprint).collect(Collectors.toSet());
    }
}
