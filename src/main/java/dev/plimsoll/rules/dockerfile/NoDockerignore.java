package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.docker.BuildContext;
import dev.plimsoll.model.docker.ContextCopy;
import dev.plimsoll.model.docker.Dockerfile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Folders that are copied into images with nothing that keeps files out. */
final class NoDockerignore implements Rule<BuildContext> {
    private static final RuleCard CARD = RuleCard.rule("dockerfile/no-dockerignore")
            .title("Build context has no .dockerignore")
            .severity(Severity.LOW)
            .why("What lies about in a copied folder goes into the image: local settings and keys, the history in .git,"
                    + " dependencies of another platform. It also makes the build slow and its cache useless.")
            .fix("Write a .dockerignore beside the build context's top that leaves out .git, local settings and"
                    + " build output.")
            .bad(Sample.of("app/Dockerfile", """
                FROM node:20.11.1-slim
                COPY package.json ./
                COPY . . <<<
                USER node
                """).and("app/package.json", "{}"))
            .good(Sample.of("app/Dockerfile", """
                FROM node:20.11.1-slim
                COPY package.json ./
                COPY . .
                USER node
                """)
                    .and("app/package.json", "{}")
                    .and("app/.dockerignore", "node_modules\n.git\n"))
            .about(Concern.SECURITY);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<BuildContext> subjects(Repository repository) {
        return repository.buildContexts().stream();
    }

    @Override
    public Verdict judge(BuildContext context) {
        if (context.broad().isEmpty()) {
            return Verdict.holds();
        }
        ContextCopy first = context.broad().stream()
                .filter(ContextCopy::isWhole)
                .findFirst()
                .orElse(context.broad().get(0));
        String what = first.isWhole() ? "all of it is copied" : first.sources().get(0) + " is copied";
        String users = context.uncovered().stream().map(Dockerfile::path).collect(Collectors.joining(", "));
        return Problem.at(context.place(), context.name() + " has no .dockerignore and " + what + " (" + users + ")");
    }
}
