package dev.plimsoll.audit;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.Repository;
import dev.plimsoll.snapshot.Snapshot;
import dev.plimsoll.syntax.ParseCache;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs rules over a repository. Holds no state between runs. */
public final class Auditor {
    /** The rule by which waivers that have run out or match nothing are told. */
    private static final String CONFIGURATION_ERROR = "plimsoll/configuration-error";

    private final List<Rule<?>> rules;
    private final LocalRules local;

    public Auditor(List<Rule<?>> rules) {
        this.rules = List.copyOf(rules);
        this.local = new LocalRules(rules);
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
        Map<Rule<?>, Tally> ofParts = local.tallies(repository);
        for (Rule<?> rule : rules) {
            if (settings.runs(rule.card())) {
                run.take(rule, ofParts.containsKey(rule) ? ofParts.get(rule) : judge(rule, repository));
            }
        }
        Audit judged = run.result();
        Waiving waiving = new Waiving(waivers, repository, new KnownRules(cards()));
        if (waiving.isIdle()) {
            return judged;
        }
        rules.stream()
                .map(Rule::card)
                .filter(card -> card.id().equals(CONFIGURATION_ERROR) && settings.runs(card))
                .forEach(card ->
                        waiving.problems(judged).forEach((subject, problem) -> run.add(card, subject, problem)));
        return waiving.apply(run.result());
    }

    private static <S extends Fact> Tally judge(Rule<S> rule, Repository repository) {
        return Tally.of(rule, Stream.of(repository).flatMap(rule::subjects));
    }

    private List<RuleCard> cards() {
        return rules.stream().<RuleCard>map(Rule::card).toList();
    }
}
