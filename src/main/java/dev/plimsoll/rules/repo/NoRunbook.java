package dev.plimsoll.rules.repo;

import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.tree.Operations;
import dev.plimsoll.syntax.Place;
import java.util.stream.Stream;

/** A repository that deploys something and has no document about running it. */
final class NoRunbook implements Rule<Operations> {
    private static final RuleCard CARD = RuleCard.rule("repo/no-runbook")
            .title("No document tells how to deploy, run or restore it")
            .severity(Severity.LOW)
            .why("At three in the morning somebody who did not write it has to bring it back. Told by file names only:"
                    + " a README with a chapter on it, or a wiki, is not seen.")
            .fix("Write docs/runbook.md: how it is deployed and rolled back, what alerts mean, how a backup is restored"
                    + " and when that was last tried.")
            .bad(Sample.of("compose.yaml", "services:\n  web:\n    image: nginx:1.27.3\n")
                    .and("docs/api.md", "# API\n")
                    .foundAt("."))
            .good(Sample.of("compose.yaml", "services:\n  web:\n    image: nginx:1.27.3\n")
                    .and("docs/disaster-recovery.md", "# Restore\n"));

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<Operations> subjects(Repository repository) {
        return repository.operations().stream();
    }

    @Override
    public Verdict judge(Operations operations) {
        if (!operations.documents().isEmpty()) {
            return Verdict.holds();
        }
        Problem problem = Problem.at(
                operations.place(),
                "no file is named as a runbook, or a document on deployment, operation or disaster recovery");
        for (Place file : operations.deployedBy()) {
            problem = problem.related(file, "Says how it is deployed");
        }
        return problem;
    }
}
