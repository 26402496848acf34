package dev.plimsoll.rules.actions;

import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.actions.ContinuousIntegration;
import dev.plimsoll.model.actions.Evidence;
import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.stream.Stream;

/** Dockerfiles, and no workflow that builds an image of one and brings it to a registry. */
final class NoImagePublish implements Rule<ContinuousIntegration> {
    private static final int NAMED = 10;
    private static final RuleCard CARD = RuleCard.rule("actions/no-image-publish")
            .title("No workflow publishes the container images")
            .severity(Severity.LOW)
            .why("Images that are built by hand differ from machine to machine, and nobody can tell which commit is"
                    + " running.")
            .fix("Add a workflow that builds each Dockerfile and pushes the image under the commit's id, for"
                    + " example with docker/build-push-action and push: true.")
            .bad(Sample.of(".github/workflows/tests.yml", """
                on: pull_request
                permissions: {}
                jobs: <<<
                  test:
                    runs-on: ubuntu-latest
                    steps:
                      - run: docker build -t app .
                      - run: docker run app pytest
                """).and("Dockerfile", "FROM python:3.12-slim\n"))
            .good(Sample.of(".github/workflows/images.yml", """
                on: push
                permissions: {}
                jobs:
                  image:
                    runs-on: ubuntu-latest
                    steps:
                      - run: docker build -t registry.example/app:${{ github.sha }} .
                      - run: docker push registry.example/app:${{ github.sha }}
                """).and("Dockerfile", "FROM python:3.12-slim\n"));

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<ContinuousIntegration> subjects(Repository repository) {
        return repository.continuousIntegration().stream()
                .filter(ci -> !ci.imageSources().isEmpty());
    }

    @Override
    public Verdict judge(ContinuousIntegration ci) {
        if (!ci.publications().seen().isEmpty()) {
            return Verdict.holds();
        }
        if (!ci.publications().unclear().isEmpty()) {
            Evidence doubt = ci.publications().unclear().get(0);
            return Verdict.cannotTell(doubt.what() + " (" + doubt.place() + "): " + doubt.weakness());
        }
        List<String> sources = ci.imageSources();
        Problem problem = Problem.at(
                ci.place(),
                (sources.size() == 1 ? "1 Dockerfile" : sources.size() + " Dockerfiles") + " and no workflow (0 of "
                        + ci.workflows() + ") that pushes an image");
        for (String source : sources.subList(0, Math.min(NAMED, sources.size()))) {
            problem = problem.related(Place.ofFile(source), "Its image is not published by a workflow");
        }
        return problem;
    }
}
