package dev.plimsoll.audit;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.Repository;
import dev.plimsoll.snapshot.Snapshot;
import dev.plimsoll.syntax.ParseCache;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs rules over a repository. What it holds between runs changes no answer. */
public final class Auditor {
    /** The rule by which waivers that have run out or match nothing are told. */
    private static final String CONFIGURATION_ERROR = "plimsoll/configuration-error";

    private final List<Rule<?>> rules;
    private final Memory memory;

    /** One that judges everything anew each time. */
    public Auditor(List<Rule<?>> rules) {
        this(rules, Memory.none(rules));
    }

    private Auditor(List<Rule<?>> rules, Memory memory) {
        this.rules = List.copyOf(rules);
        this.memory = memory;
    }

    /** One that remembers what it said of parts that did not change, for a process that stays. */
    public static Auditor remembering(List<Rule<?>> rules) {
        return new Auditor(rules, Memory.of(rules));
    }

    public List<Rule<?>> rules() {
        return rules;
    }

    /** Audits a snapshot as its owners configured it; what is wrong in the configuration is among the unread. */
    public Audit audit(Snapshot snapshot, Configuration configuration, ParseCache cache) {
        Repository repository = Repository.read(snapshot.ignoring(configuration.ignored()), cache);
        return audit(repository, configuration.settings(), configuration.waivers())
                .alsoUnread(configuration.unread());
    }

    /** Audits a repository of which nothing is waived but by its own comments. */
    public Audit audit(Repository repository, Settings settings) {
        return audit(repository, settings, Waivers.NONE);
    }

    private Audit audit(Repository repository, Settings settings, Waivers waivers) {
        Run run = new Run(repository, settings);
        Map<Rule<?>, Tally> local = memory.tallies(repository);
        for (Rule<?> rule : rules) {
            if (settings.runs(rule.card())) {
                run.take(rule, local.containsKey(rule) ? local.get(rule) : judge(rule, repository));
            }
        }
        Waiving waiving = new Waiving(waivers, repository, new KnownRules(cards()));
        rules.stream()
                .map(Rule::card)
                .filter(card -> card.id().equals(CONFIGURATION_ERROR) && settings.runs(card))
                .forEach(card ->
                        waiving.problems(run.result()).forEach((subject, problem) -> run.add(card, subject, problem)));
        return waiving.apply(run.result());
    }

    private static <S extends Fact> Tally judge(Rule<S> rule, Repository repository) {
        return Tally.of(rule, Stream.of(repository).flatMap(rule::subjects));
    }

    private List<RuleCard> cards() {
        return rules.stream().<RuleCard>map(Rule::card).toList();
    }
}
