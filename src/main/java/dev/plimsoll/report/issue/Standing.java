package dev.plimsoll.report.issue;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Control;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.LineChange;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.delta.Repaired;
import dev.plimsoll.report.Quotes;
import dev.plimsoll.report.Report;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that an issue is told from.
 *
 * @param register with this report in it
 * @param cards of all rules there are
 * @param proven the findings whose own edit was made and found to repair them
 * @param today the day by which ages are counted
 */
public record Standing(
        Report.OfCommit report,
        Register register,
        List<RuleCard> cards,
        Set<Finding> proven,
        Links links,
        LocalDate today) {
    public Standing {
        cards = List.copyOf(cards);
        proven = Set.copyOf(proven);
    }

    Optional<Control> control(String rule) {
        return report.audit().controls().stream()
                .filter(control -> control.card().id().equals(rule))
                .findFirst();
    }

    Optional<RuleCard> card(String rule) {
        return cards.stream().filter(card -> card.id().equals(rule)).findFirst();
    }

    String title(String rule) {
        return card(rule).map(RuleCard::title).orElse(rule);
    }

    Optional<Finding> finding(Entry entry) {
        return report.audit().findings().stream()
                .filter(finding -> finding.fingerprint().equals(entry.seen().fingerprint()))
                .findFirst();
    }

    /** What to write where, where that is certain and shows nothing that could be a secret. */
    Optional<LineChange> repair(Finding finding) {
        return proven.contains(finding) && finding.card().concern() != Concern.SECRETS
                ? finding.problem()
                        .edit()
                        .flatMap(edit ->
                                Repaired.lines(report.audit().repository().snapshot(), edit))
                        .filter(change -> change.lines().stream().allMatch(Quotes::isHarmless))
                : Optional.empty();
    }

    /** The findings whose edits are worth proving: the first of each rule that has one. */
    public static List<Finding> worthProving(Report.OfCommit report) {
        Set<String> rules = new HashSet<>();
        return report.audit().findings().stream()
                .filter(finding -> finding.card().concern() != Concern.SECRETS
                        && finding.problem().edit().isPresent()
                        && rules.add(finding.rule()))
                .toList();
    }
}
