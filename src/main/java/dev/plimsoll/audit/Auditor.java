package dev.plimsoll.audit;

import dev.plimsoll.model.Repository;
import dev.plimsoll.snapshot.Snapshot;
import dev.plimsoll.syntax.ParseCache;
import java.util.List;

/** Runs rules over a repository. Holds no state between runs. */
public final class Auditor {
    private final List<Rule<?>> rules;

    public Auditor(List<Rule<?>> rules) {
        this.rules = List.copyOf(rules);
    }

    public List<Rule<?>> rules() {
        return rules;
    }

    /** Audits a snapshot as its owners configured it; what is wrong in the configuration is among the unread. */
    public Audit audit(Snapshot snapshot, Configuration configuration, ParseCache cache) {
        Repository repository = Repository.read(snapshot.ignoring(configuration.ignored()), cache);
        return audit(repository, configuration.settings()).alsoUnread(configuration.unread());
    }

    public Audit audit(Repository repository, Settings settings) {
        Run run = new Run(repository, settings);
        for (Rule<?> rule : rules) {
            if (settings.runs(rule.card())) {
                run.judgeAll(rule);
            }
        }
        return run.result();
    }
}
