package dev.plimsoll.rules.repo;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.tree.UpdateBot;
import java.util.stream.Stream;

/** A repository with dependencies and nothing that proposes newer versions of them. */
final class NoDependencyUpdates implements Rule<UpdateBot> {
    private static final RuleCard CARD = RuleCard.rule("repo/no-dependency-updates")
            .title("Nothing keeps the dependencies up to date")
            .severity(Severity.LOW)
            .why(
                    "Versions that nobody looks after grow old until an update is urgent and large. Only what stands in the"
                            + " repository is seen: a bot that an organization runs for all of its repositories is not.")
            .fix("Add .github/dependabot.yml with an entry for each ecosystem, actions and base images among them, or a"
                    + " renovate.json.")
            .bad(Sample.of("requirements.txt", "flask==3.1.0\n").foundAt("."))
            .good(Sample.of("requirements.txt", "flask==3.1.0\n").and(".github/dependabot.yml", """
                version: 2
                updates:
                  - package-ecosystem: pip
                    directory: /
                    schedule: {interval: weekly}
                """))
            .about(Concern.SUPPLY_CHAIN);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<UpdateBot> subjects(Repository repository) {
        return repository.updateBot().stream();
    }

    @Override
    public Verdict judge(UpdateBot bot) {
        if (bot.configuration().isPresent()) {
            return Verdict.holds();
        }
        int files = bot.manifests().size();
        String named = files == 1
                ? "1 file names dependencies (" + bot.manifests().get(0) + ")"
                : files + " files name dependencies (" + bot.manifests().get(0) + " and others)";
        Problem problem = Problem.at(bot.place(), named + ", and no Dependabot, Renovate or the like is set up");
        return bot.idle()
                .map(place -> problem.related(place, "Set up to update nothing"))
                .orElse(problem);
    }
}
