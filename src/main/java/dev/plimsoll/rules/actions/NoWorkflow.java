package dev.plimsoll.rules.actions;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.actions.Automation;
import java.util.stream.Stream;

/** A repository with code and nothing that builds, tests or checks a change to it. */
final class NoWorkflow implements Rule<Automation> {
    private static final RuleCard CARD = RuleCard.rule("actions/no-workflow")
            .title("No continuous integration")
            .severity(Severity.MEDIUM)
            .why("Nothing is built, tested or scanned when a change is made: whether it works is found out by "
                    + "whoever deploys it.")
            .fix("Add a workflow on pull_request that builds and tests, .github/workflows/ci.yml, and require it "
                    + "for merging.")
            .bad(Sample.of("app.py", """
                print('hello')
                """)
                    .and("README.md", "CI: see .github/workflows\n")
                    .foundAt("."))
            .good(Sample.of("app.py", """
                print('hello')
                """).and(".gitlab-ci.yml", """
                test:
                  script: [pytest]
                """))
            .about(Concern.OPERATIONS);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<Automation> subjects(Repository repository) {
        return Stream.of(repository.automation()).filter(all -> all.exists() || all.code() > 0);
    }

    @Override
    public Verdict judge(Automation all) {
        return all.exists()
                ? Verdict.holds()
                : Problem.at(
                        all.place(),
                        "No continuous integration: " + all.code() + (all.code() == 1 ? " file" : " files")
                                + " of code, and neither a GitHub workflow nor the configuration of another system."
                                + " What is set up outside of the repository is not visible here");
    }
}
