package dev.plimsoll.report;

import dev.plimsoll.audit.Configuration;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Settings;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.delta.Delta;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What would be if the configuration that a change brings were the one that judges it.
 *
 * @param appear findings of the head that are none now
 * @param vanish findings of the head now that would be none
 * @param weighed how many would have another severity
 * @param then the verdict
 */
public record Preview(List<Finding> appear, List<Finding> vanish, int weighed, Outcome then) {
    public Preview {
        appear = List.copyOf(appear);
        vanish = List.copyOf(vanish);
    }

    /** @param settings by which the other delta is judged */
    public static Preview of(Delta now, Delta then, Settings settings) {
        List<Finding> open = now.head().findings();
        List<Finding> other = then.head().findings();
        Map<String, Severity> before =
                open.stream().collect(Collectors.toMap(Finding::fingerprint, Finding::severity, (one, same) -> one));
        long weighed = other.stream()
                .filter(finding -> before.containsKey(finding.fingerprint()))
                .filter(finding -> before.get(finding.fingerprint()) != finding.severity())
                .count();
        Outcome outcome = Gate.ofChange(settings)
                .decide(
                        then.introduced(),
                        then.head().unread(),
                        then.head().proposed().keySet());
        return new Preview(without(other, open), without(open, other), (int) weighed, outcome);
    }

    private static List<Finding> without(List<Finding> some, List<Finding> others) {
        Set<String> known = others.stream().map(Finding::fingerprint).collect(Collectors.toSet());
        return some.stream()
                .filter(finding -> !known.contains(finding.fingerprint()))
                .toList();
    }

    /** What is told before the findings. */
    public String sentence() {
        return "The change of " + Configuration.PATH + " counts once it is merged. With it, this would be "
                + then.conclusion().word() + " (" + then.because() + ") " + would(appear.size(), "appear") + ", "
                + would(vanish.size(), "vanish") + ", " + would(weighed, "have another severity") + ".";
    }

    private static String would(int count, String what) {
        return Count.of(count, "finding") + " would " + what;
    }

    /** A line each, what it becomes before it. */
    public List<String> lines(Function<Finding, String> words) {
        return java.util.stream.Stream.concat(
                        appear.stream().map(finding -> "would appear: " + words.apply(finding)),
                        vanish.stream().map(finding -> "would vanish: " + words.apply(finding)))
                .toList();
    }
}
