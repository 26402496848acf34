package dev.plimsoll.report;

import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Settings;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.syntax.Unread;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides what a check comes to, and says which rule of the verdict decided it. */
final class Gate {
    private final String start;
    private final Optional<Severity> failOn;

    private Gate(String start, Settings settings) {
        this.start = start;
        this.failOn = settings.failOn();
    }

    /** All findings count. */
    static Gate ofCommit(Settings settings) {
        return new Gate("The repository has ", settings);
    }

    /** Only what the change introduces counts. */
    static Gate ofChange(Settings settings) {
        return new Gate("The change introduces ", settings);
    }

    /** @param proposed those that the change itself proposes to waive: they fail nothing, and let nothing succeed */
    Outcome decide(List<Finding> counted, List<Unread> unread, Set<Finding> proposed) {
        List<Finding> failing = counted.stream()
                .filter(finding -> !proposed.contains(finding))
                .filter(finding -> failOn.filter(finding.severity()::atLeast).isPresent())
                .toList();
        if (!failing.isEmpty()) {
            return new Outcome(
                    Conclusion.FAILURE,
                    start + Count.findings(failing) + (failing.size() == counted.size() ? "" : atOrAbove()) + ": "
                            + "the check fails from " + failOn.orElseThrow().word() + " on.");
        }
        if (!unread.isEmpty()) {
            long files =
                    unread.stream().map(part -> part.place().path()).distinct().count();
            return new Outcome(
                    Conclusion.NEUTRAL,
                    start + (counted.isEmpty() ? "no finding" : Count.findings(counted) + below()) + ", but "
                            + Count.of(files, "file") + " could not be read whole.");
        }
        if (!proposed.isEmpty()) {
            return new Outcome(
                    Conclusion.NEUTRAL,
                    start + (counted.isEmpty() ? "no finding" : Count.findings(counted)) + ", and proposes to waive "
                            + Count.of(proposed.size(), "finding") + ": a waiver counts once it stands on the base.");
        }
        return counted.isEmpty()
                ? new Outcome(Conclusion.SUCCESS, start + "no finding.")
                : new Outcome(Conclusion.NEUTRAL, start + Count.findings(counted) + below() + ".");
    }

    private String atOrAbove() {
        return " at or above " + failOn.orElseThrow().word();
    }

    private String below() {
        return failOn.map(severity -> ", none at or above " + severity.word())
                .orElse("; the check never fails (fail-on: never)");
    }
}
