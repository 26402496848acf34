package dev.plimsoll.rules.repo;

import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.tree.ServiceProgram;
import dev.plimsoll.syntax.Place;
import java.util.stream.Stream;

/** Programs that serve requests, of a repository that builds no image and deploys them in no other way. */
final class NoContainerBuild implements Rule<ServiceProgram> {
    private static final RuleCard CARD = RuleCard.rule("repo/no-container-build")
            .title("Nothing builds or deploys the service")
            .severity(Severity.LOW)
            .why("How it gets from the tree to where it runs is known to somebody only. What runs can't be made again,"
                    + " and differs from machine to machine.")
            .fix("Add a Dockerfile that installs from the lock file and runs as a user of its own, or the configuration"
                    + " of the platform that runs it.")
            .bad(Sample.of("backend/requirements.txt", "fastapi==0.115.6\nuvicorn==0.34.0\n")
                    .and("vercel.json", "{\"headers\": []}\n")
                    .foundAt("backend/requirements.txt"))
            .good(Sample.of("backend/requirements.txt", "fastapi==0.115.6\nuvicorn==0.34.0\n")
                    .and("backend/fly.toml", "app = \"shop\"\n"));

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<ServiceProgram> subjects(Repository repository) {
        return repository.tree().servicePrograms().stream();
    }

    @Override
    public Verdict judge(ServiceProgram program) {
        if (!program.images().isEmpty() || !program.deployments().isEmpty()) {
            return Verdict.holds();
        }
        Problem problem = Problem.at(
                program.place(),
                "it runs with " + program.evidence()
                        + ", and the repository has no Dockerfile, no other image build and" + " no deployment of it");
        for (Place other : program.elsewhere()) {
            problem = problem.related(other, "Deploys another part of the repository");
        }
        return problem;
    }
}
