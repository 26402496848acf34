package dev.plimsoll.audit;

/** What a rule says of one subject. */
public sealed interface Verdict permits Verdict.Holds, Problem, Verdict.CannotTell {
    /** The subject is as the rule wants it. */
    record Holds() implements Verdict {}

    /** The repository does not decide it; the reason is for the reader. */
    record CannotTell(String reason) implements Verdict {}

    Holds HOLDS = new Holds();

    static Verdict holds() {
        return HOLDS;
    }

    static Verdict cannotTell(String reason) {
        return new CannotTell(reason);
    }
}
