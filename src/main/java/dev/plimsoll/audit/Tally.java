package dev.plimsoll.audit;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.Part;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.Unread;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What one rule says of some subjects: counts, and what is to be told one by one. */
final class Tally {
    private static final Tally NOTHING = new Tally();

    private int subjects;
    private int hold;
    private final List<Place> evidence = new ArrayList<>(Control.EVIDENCE);
    private final List<Found> found = new ArrayList<>();
    private final List<Control.Unknown> unknown = new ArrayList<>();
    private final List<Unread> failures = new ArrayList<>();

    /** A problem that has no fingerprint yet: equal ones are counted in the order of the file, not of the subjects. */
    static final class Found {
        private final Fact subject;
        private final Problem problem;
        private Identity identity;
        private String print;

        Found(Fact subject, Problem problem) {
            this.subject = subject;
            this.problem = problem;
        }

        Fact subject() {
            return subject;
        }

        Problem problem() {
            return problem;
        }

        /** What it is for this rule, which is the only one that finds it. */
        Identity identity(RuleCard card) {
            if (identity == null) {
                identity = Identity.of(card.id(), problem.place().path(), subject.name());
            }
            return identity;
        }

        /** Its fingerprint where it is the first of its identity, as most are. */
        String firstPrint(Fingerprints fingerprints, RuleCard card) {
            if (print == null) {
                print = fingerprints.first(identity(card));
            }
            return print;
        }
    }

    private Tally() {}

    static Tally empty() {
        return new Tally();
    }

    /** A rule that throws is said to have failed where it did; its other subjects are judged. */
    static <S extends Fact> Tally of(Rule<S> rule, Stream<S> all) {
        Tally tally = new Tally();
        try {
            all.forEach(subject -> tally.judge(rule, subject));
        } catch (RuntimeException failed) {
            tally.failures.add(failure(rule, Place.ofFile("."), failed));
        }
        return tally;
    }

    /** The same of one part; what has nothing to tell takes no room. */
    static <P extends Part, S extends Fact> Tally ofPart(LocalRule<P, S> rule, P part) {
        Tally tally = of(rule, Stream.of(part).flatMap(rule::subjectsOf));
        boolean nothing = tally.subjects == 0 && tally.failures.isEmpty();
        return nothing ? NOTHING : tally;
    }

    private <S extends Fact> void judge(Rule<S> rule, S subject) {
        subjects++;
        Verdict verdict;
        try {
            verdict = rule.judge(subject);
        } catch (RuntimeException failed) {
            Unread failure = failure(rule, subject.place(), failed);
            failures.add(failure);
            verdict = Verdict.cannotTell(failure.reason());
        }
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

    private static Unread failure(Rule<?> rule, Place place, RuntimeException failed) {
        return new Unread(
                place,
                "rule " + rule.card().id() + " failed here: "
                        + failed.getClass().getSimpleName());
    }

    void add(Tally other) {
        subjects += other.subjects;
        hold += other.hold;
        other.evidence.stream().limit(Control.EVIDENCE - evidence.size()).forEach(evidence::add);
        found.addAll(other.found);
        unknown.addAll(other.unknown);
        failures.addAll(other.failures);
    }

    List<Found> found() {
        return found;
    }

    List<Unread> failures() {
        return failures;
    }

    boolean isEmpty() {
        return subjects == 0;
    }

    Control control(RuleCard card) {
        return new Control(card, subjects, hold, found.size(), unknown, evidence);
    }
}
