package dev.plimsoll.audit;

import dev.plimsoll.model.Repository;
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

    public Audit audit(Repository repository, Settings settings) {
        Run run = new Run(repository, settings);
        for (Rule<?> rule : rules) {
            if (!settings.off().contains(rule.card().id())) {
                run.judgeAll(rule);
            }
        }
        return run.result();
    }
}
