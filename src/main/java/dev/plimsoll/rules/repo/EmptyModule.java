package dev.plimsoll.rules.repo;

import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.tree.Module;
import dev.plimsoll.syntax.Place;
import java.util.stream.Stream;

/** Folders of source code that hold nothing, although documents or tests are named after them. */
final class EmptyModule implements Rule<Module> {
    private static final int NAMED = 3;
    private static final RuleCard CARD = RuleCard.rule("repo/empty-module")
            .title("Module that others describe is empty")
            .severity(Severity.LOW)
            .why("Who reads the documents or the tree believes that it is there: monitoring that nobody wrote watches"
                    + " nothing. Told by the names of documents and tests.")
            .fix("Write it, or delete the folder and what describes it.")
            .bad(Sample.of("src/monitoring/__init__.py", "")
                    .and("src/api/routes.py", "ROUTES = []\n")
                    .and("src/training/run.py", "EPOCHS = 3\n")
                    .and("docs/monitoring.md", "# Monitoring\n")
                    .foundAt("src/monitoring/__init__.py"))
            .good(Sample.of("src/monitoring/drift.py", "LIMIT = 0.1\n")
                    .and("src/api/routes.py", "ROUTES = []\n")
                    .and("src/training/run.py", "EPOCHS = 3\n")
                    .and("docs/monitoring.md", "# Monitoring\n"));

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<Module> subjects(Repository repository) {
        return repository.tree().modules().stream();
    }

    @Override
    public Verdict judge(Module module) {
        if (!module.empty()) {
            return Verdict.holds();
        }
        int described = module.described().size();
        Problem problem = Problem.at(
                module.place(),
                module.folder() + " holds nothing, and " + described + (described == 1 ? " file is" : " files are")
                        + " named after it");
        for (Place place : module.described().subList(0, Math.min(NAMED, described))) {
            problem = problem.related(place, "Named after it");
        }
        return problem;
    }
}
