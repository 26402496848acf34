package dev.plimsoll.audit;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.InfrastructureFile;
import dev.plimsoll.model.Repository;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.Unread;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One audit under way: what has been found so far. */
final class Run {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::path)
            .thenComparing(finding -> finding.place().line())
            .thenComparing(Finding::rule)
            .thenComparing(Finding::fingerprint);

    private final Repository repository;
    private final Settings settings;
    private final Fingerprints fingerprints = new Fingerprints();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Control> controls = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();

    /** A problem that has no fingerprint yet: equal ones are counted in the order of the file, not of the subjects. */
    private record Found(Fact subject, Problem problem) {
        private static final Comparator<Found> IN_FILE = Comparator.comparing(
                        (Found found) -> found.problem.place().path())
                .thenComparing(found -> found.problem.place().line())
                .thenComparing(found -> found.problem.place().span().column());
    }

    Run(Repository repository, Settings settings) {
        this.repository = repository;
        this.settings = settings;
        repository.files().stream().map(InfrastructureFile::unread).forEach(unread::addAll);
    }

    /** A rule that throws is said to have failed where it did; the others go on. */
    <S extends Fact> void judgeAll(Rule<S> rule) {
        List<S> subjects;
        try {
            subjects = rule.subjects(repository).toList();
        } catch (RuntimeException failed) {
            unread.add(failure(rule, Place.ofFile("."), failed));
            return;
        }
        int hold = 0;
        List<Place> evidence = new ArrayList<>();
        List<Found> found = new ArrayList<>();
        List<Control.Unknown> unknown = new ArrayList<>();
        for (S subject : subjects) {
            Verdict verdict = judge(rule, subject);
            if (verdict instanceof Problem problem) {
                found.add(new Found(subject, problem));
            } else if (verdict instanceof Verdict.CannotTell cannot) {
                unknown.add(new Control.Unknown(subject.place(), subject.name(), cannot.reason()));
            } else {
                hold++;
                if (evidence.size() < Control.EVIDENCE) {
                    evidence.add(subject.place());
                }
            }
        }
        found.sort(Found.IN_FILE);
        found.forEach(one -> findings.add(finding(rule.card(), one.subject, one.problem)));
        if (!subjects.isEmpty()) {
            controls.add(new Control(rule.card(), subjects.size(), hold, found.size(), unknown, evidence));
        }
    }

    /** A problem that no rule's own look brings up. */
    void add(RuleCard card, Fact subject, Problem problem) {
        findings.add(finding(card, subject, problem));
    }

    private <S extends Fact> Verdict judge(Rule<S> rule, S subject) {
        try {
            return rule.judge(subject);
        } catch (RuntimeException failed) {
            Unread failure = failure(rule, subject.place(), failed);
            unread.add(failure);
            return Verdict.cannotTell(failure.reason());
        }
    }

    private static Unread failure(Rule<?> rule, Place place, RuntimeException failed) {
        return new Unread(
                place,
                "rule " + rule.card().id() + " failed here: "
                        + failed.getClass().getSimpleName());
    }

    private Finding finding(RuleCard card, Fact subject, Problem problem) {
        Severity severity =
                settings.severities().getOrDefault(card.id(), problem.severity().orElse(card.severity()));
        String fingerprint =
                fingerprints.of(Identity.of(card.id(), problem.place().path(), subject.name()));
        return new Finding(
                card,
                severity,
                subject.name(),
                problem,
                settings.environments().of(problem.place().path()),
                fingerprint);
    }

    Audit result() {
        findings.sort(ORDER);
        return new Audit(repository, findings, controls, unread);
    }
}
