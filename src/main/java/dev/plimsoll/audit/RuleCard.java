package dev.plimsoll.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything that is said about a rule: pages, explanations, reports and tests are made of it.
 *
 * @param id "family/name", a promise: never given to another rule
 * @param title what is wrong, in a few words ("Base image has no tag")
 * @param why what can happen, in a sentence or two
 * @param fix what to do about it
 * @param bad a repository in which it is found where marked
 * @param good one in which it is not found, and something is judged
 * @param formerly ids that this rule had
 * @param concern what it guards; operations where the card does not say
 * @param equivalents the checks of other tools that look for the same
 * @param onByDefault false for a rule that runs only where a configuration asks for it
 */
public record RuleCard(
        String id,
        String title,
        Severity severity,
        String why,
        String fix,
        Sample bad,
        Sample good,
        List<String> formerly,
        Concern concern,
        List<Equivalent> equivalents,
        boolean onByDefault) {

    public RuleCard {
        formerly = List.copyOf(formerly);
        equivalents = List.copyOf(equivalents);
    }

    /** The first part of the id. */
    public String family() {
        return id.substring(0, id.indexOf('/'));
    }

    /** This card with an id that the rule had before. */
    public RuleCard formerly(String oldId) {
        List<String> all = new ArrayList<>(formerly);
        all.add(oldId);
        return new RuleCard(id, title, severity, why, fix, bad, good, all, concern, equivalents, onByDefault);
    }

    /** This card, saying what the rule guards. */
    public RuleCard about(Concern guarded) {
        return new RuleCard(id, title, severity, why, fix, bad, good, formerly, guarded, equivalents, onByDefault);
    }

    /** This card, naming another tool's checks that look for the same. */
    public RuleCard like(Peer peer, String... ids) {
        List<Equivalent> all = new ArrayList<>(equivalents);
        all.add(new Equivalent(peer, List.of(ids)));
        return new RuleCard(id, title, severity, why, fix, bad, good, formerly, concern, all, onByDefault);
    }

    /** This card, of a rule that runs only where a configuration names it with a severity or "on". */
    public RuleCard offByDefault() {
        return new RuleCard(id, title, severity, why, fix, bad, good, formerly, concern, equivalents, false);
    }

    /** Starts a card; each step asks for the next part, so that none can be left out. */
    public static Titled rule(String id) {
        return title -> severity -> why -> fix -> bad -> good ->
                new RuleCard(id, title, severity, why, fix, bad, good, List.of(), ofFamily(id), List.of(), true);
    }

    private static Concern ofFamily(String id) {
        return id.startsWith("secrets/") ? Concern.SECRETS : Concern.OPERATIONS;
    }

    /** A card that lacks its title. */
    @FunctionalInterface
    public interface Titled {
        Graded title(String title);
    }

    /** A card that lacks its severity. */
    @FunctionalInterface
    public interface Graded {
        Reasoned severity(Severity severity);
    }

    /** A card that lacks its reason. */
    @FunctionalInterface
    public interface Reasoned {
        Mended why(String why);
    }

    /** A card that lacks its remedy. */
    @FunctionalInterface
    public interface Mended {
        Failing fix(String fix);
    }

    /** A card that lacks its bad sample. */
    @FunctionalInterface
    public interface Failing {
        Passing bad(Sample bad);
    }

    /** A card that lacks its good sample. */
    @FunctionalInterface
    public interface Passing {
        RuleCard good(Sample good);
    }
}
