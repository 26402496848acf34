package dev.plimsoll.audit;

import dev.plimsoll.model.waiver.InlineWaiver;
import dev.plimsoll.snapshot.PathRules;
import dev.plimsoll.syntax.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A decision of a repository's owners to live with what a rule finds.
 *
 * @param place where it is written
 * @param rule the rule's id
 * @param target what it is about
 * @param until the last day on which it counts; empty for no end
 * @param owner who answers for it
 */
public record Waiver(
        Place place, String rule, Target target, String reason, Optional<LocalDate> until, Optional<String> owner) {

    /** What a waiver is about. */
    public sealed interface Target {}

    /** Findings in paths of a pattern, of a subject, or both; not empty on both sides. */
    public record Named(Optional<String> path, Optional<String> subject) implements Target {}

    /** Findings on the line beside a comment. */
    public record Beside(InlineWaiver comment) implements Target {}

    boolean covers(Finding finding) {
        if (!rule.equals(finding.rule())) {
            return false;
        }
        if (target instanceof Named named) {
            return named.path()
                            .filter(pattern -> !PathRules.of(List.of(pattern)).leavesOut(finding.path()))
                            .isEmpty()
                    && named.subject()
                            .filter(subject -> !subject.equals(finding.subject()))
                            .isEmpty();
        }
        return ((Beside) target).comment().isBeside(finding.place());
    }

    boolean isOver(LocalDate day) {
        return until.filter(day::isAfter).isPresent();
    }

    /** True where both decide the same, wherever they are written: a comment may have moved with its line. */
    boolean says(Waiver other) {
        boolean sameTarget = target instanceof Named
                ? target.equals(other.target)
                : other.target instanceof Beside && place.path().equals(other.place.path());
        return sameTarget && rule.equals(other.rule) && reason.equals(other.reason) && until.equals(other.until);
    }

    /** What it is about, in words. */
    public String about() {
        if (target instanceof Named named) {
            return rule
                    + named.path().map(path -> " in " + path).orElse("")
                    + named.subject().map(subject -> " of " + subject).orElse("");
        }
        return rule + " at " + place.path() + ":" + ((Beside) target).comment().line();
    }
}
