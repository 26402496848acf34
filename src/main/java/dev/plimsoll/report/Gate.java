package dev.plimsoll.report;

import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Settings;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.syntax.Unread;
import java.util.List;
import java.util.Optional;

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

    Outcome decide(List<Finding> counted, List<Unread> unread) {
        List<Finding> failing = counted.stream()
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
