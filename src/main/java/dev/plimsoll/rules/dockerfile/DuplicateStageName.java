package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Peer;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.docker.Dockerfile;
import dev.plimsoll.model.docker.Stage;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Stages that are called alike. */
final class DuplicateStageName implements Rule<Dockerfile> {
    private static final RuleCard CARD = RuleCard.rule("dockerfile/duplicate-stage-name")
            .title("Two stages have one name")
            .severity(Severity.MEDIUM)
            .why("A name must lead to one stage: what is copied from it, built from it or built as a target is another"
                    + " one than the reader thinks.")
            .fix("Give each stage a name of its own.")
            .bad(Sample.of("Dockerfile", """
                FROM node:20.11.1 AS build
                RUN npm ci
                FROM node:20.11.1 AS Build <<<
                RUN npm test
                FROM nginx:1.25.3
                COPY --from=build /app /usr/share/nginx/html
                """))
            .good(Sample.of("Dockerfile", """
                FROM node:20.11.1 AS build
                RUN npm ci
                FROM build AS test
                RUN npm test
                FROM nginx:1.25.3
                COPY --from=build /app /usr/share/nginx/html
                """))
            .about(Concern.RELIABILITY)
            .like(Peer.HADOLINT, "DL3024")
            .like(Peer.TRIVY, "DS-0012")
            .like(Peer.CHECKOV, "CKV_DOCKER_11");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<Dockerfile> subjects(Repository repository) {
        return repository.dockerfiles().stream();
    }

    @Override
    public Verdict judge(Dockerfile dockerfile) {
        Map<String, Stage> seen = new HashMap<>();
        for (Stage stage : dockerfile.stages()) {
            Stage first = stage.isNamed() ? seen.putIfAbsent(stage.name(), stage) : null;
            if (first != null) {
                return Problem.at(stage.place(), "Another " + stage.name() + " stands before this one")
                        .related(first.place(), "The first of this name");
            }
        }
        return Verdict.holds();
    }
}
