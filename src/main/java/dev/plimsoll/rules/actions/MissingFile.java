package dev.plimsoll.rules.actions;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Peer;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.actions.FileUse;
import java.util.stream.Stream;

/** A file that a workflow uses and that the repository does not hold. */
final class MissingFile implements Rule<FileUse> {
    private static final RuleCard CARD = RuleCard.rule("actions/missing-file")
            .title("Workflow uses a file that is not there")
            .severity(Severity.MEDIUM)
            .why("The job fails as soon as it comes to it. Where it is one of several variations, or runs on a "
                    + "schedule or a release only, that is found out late.")
            .fix("Correct the path, or add the file. A path in a step starts at the checkout's root or at its "
                    + "working-directory.")
            .bad(Sample.of(".github/workflows/ci.yml", """
                on: push
                permissions: {}
                jobs:
                  build:
                    runs-on: ubuntu-latest
                    timeout-minutes: 5
                    strategy:
                      matrix:
                        image: [api, web]
                    steps:
                      - uses: actions/checkout@v4
                        with:
                          persist-credentials: false
                      - run: ./ci/prepare.sh <<<
                      - uses: docker/build-push-action@v6 <<<
                        with:
                          context: ${{ matrix.image }}
                """).and("api/Dockerfile", "FROM alpine:3.22\n"))
            .good(Sample.of(".github/workflows/ci.yml", """
                on: push
                permissions: {}
                jobs:
                  build:
                    runs-on: ubuntu-latest
                    timeout-minutes: 5
                    strategy:
                      matrix:
                        image: [api, web]
                        exclude:
                          - image: web
                    steps:
                      - uses: actions/checkout@v4
                        with:
                          persist-credentials: false
                      - run: ./ci/prepare.sh
                      - uses: docker/build-push-action@v6
                        with:
                          context: ${{ matrix.image }}
                """)
                    .and("api/Dockerfile", "FROM alpine:3.22\n")
                    .and("ci/prepare.sh", "true\n"))
            .about(Concern.OPERATIONS)
            .like(Peer.ACTIONLINT, "action");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<FileUse> subjects(Repository repository) {
        return repository.filesOfWorkflows();
    }

    @Override
    public Verdict judge(FileUse file) {
        return switch (file.state()) {
            case THERE -> Verdict.holds();
            case UNKNOWN -> Verdict.cannotTell(file.path() + " may be made or fetched while the job runs");
            case MISSING -> {
                Problem problem = Problem.at(file.place(), "There is no " + file.name());
                yield file.thing().equals("workflow") ? problem.severity(Severity.HIGH) : problem;
            }
        };
    }
}
