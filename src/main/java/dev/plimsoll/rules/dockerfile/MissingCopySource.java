package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.SampleFiles;
import dev.plimsoll.model.docker.CopiedSources;
import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.stream.Stream;

/** Paths that are copied of a build context which does not hold them. */
final class MissingCopySource implements Rule<CopiedSources> {
    private static final RuleCard CARD = RuleCard.rule("dockerfile/missing-copy-source")
            .title("Copied path is not in the build context")
            .severity(Severity.MEDIUM)
            .why("The build ends there: a path that is copied must be in the folder that is sent to the builder, and no"
                    + " ignore file may keep it out.")
            .fix("Correct the path, which counts from the build context's top, or the ignore file.")
            .bad(Sample.of("compose.yaml", """
                services:
                  api:
                    build: ./api
                """)
                    .and("api/Dockerfile", """
                        FROM python:3.12.7-slim
                        COPY pyproject.toml requirements.txt ./ <<<
                        COPY docs ./docs <<<
                        USER app
                        """)
                    .and("api/pyproject.toml", "[project]")
                    .and("api/docs/index.rst", "API")
                    .and("api/.dockerignore", "docs\n"))
            .good(Sample.of("compose.yaml", """
                services:
                  api:
                    build: ./api
                """).and("api/Dockerfile", """
                    FROM python:3.12.7-slim
                    COPY pyproject.toml requirements*.txt ./
                    USER app
                    """).and("api/pyproject.toml", "[project]"))
            .about(Concern.RELIABILITY);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<CopiedSources> subjects(Repository repository) {
        return repository.copiedSources();
    }

    @Override
    public Verdict judge(CopiedSources copied) {
        String context = copied.context().isEmpty() ? "the repository's root" : copied.context();
        if (!copied.missing().isEmpty()) {
            return graded(copied, names(copied.missing()) + " not in the build context, " + context);
        } else if (!copied.ignored().isEmpty()) {
            return graded(copied, names(copied.ignored()) + " kept out by " + copied.ignoreFile())
                    .related(Place.ofFile(copied.ignoreFile()), "The patterns that keep files out");
        }
        return copied.unknown().isEmpty() ? Verdict.holds() : Verdict.cannotTell(copied.unknown());
    }

    private static String names(List<String> paths) {
        return paths.size() == 1 ? paths.get(0) + " is" : String.join(", ", paths) + " are";
    }

    private static Problem graded(CopiedSources copied, String message) {
        Problem problem = Problem.at(copied.place(), message);
        return SampleFiles.isSample(copied.place().path()) ? problem.severity(Severity.LOW) : problem;
    }
}
