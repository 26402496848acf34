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
import dev.plimsoll.model.docker.BuildTools;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compilers and headers in images that run something. */
final class BuildToolsInImage implements Rule<BuildTools> {
    private static final Pattern ASIDE = Pattern.compile(
            "(?i)(.*/)?\\.devcontainer/.*|(.*[/._-])?(dev|devel|development|ci|build|builder|builds|toolchain|sdk|bench|test|tests)([._-][^/]*|/.*)?");

    private static final RuleCard CARD = RuleCard.rule("dockerfile/build-tools-in-image")
            .title("Build tools stay in the image")
            .severity(Severity.LOW)
            .why("A compiler in a running container helps whoever gets in to build what they need, and compilers and"
                    + " headers make the image large and bring vulnerabilities that the service has no use for.")
            .fix("Build in a stage of its own and copy the result into the final one, or remove the packages in the"
                    + " same RUN.")
            .bad(Sample.of("Dockerfile", """
                FROM python:3.12.7-slim
                RUN apt-get update && apt-get install -y --no-install-recommends \\
                        gcc libpq-dev \\ <<<
                    && rm -rf /var/lib/apt/lists/*
                RUN pip install --no-cache-dir psycopg2==2.9.10
                USER app
                CMD ["python", "-m", "app"]
                """))
            .good(Sample.of("Dockerfile", """
                FROM python:3.12.7-slim AS build
                RUN apt-get update && apt-get install -y --no-install-recommends gcc libpq-dev
                RUN pip wheel --wheel-dir /wheels psycopg2==2.9.10

                FROM python:3.12.7-slim
                COPY --from=build /wheels /wheels
                RUN pip install --no-cache-dir /wheels/*
                USER app
                CMD ["python", "-m", "app"]
                """))
            .about(Concern.SECURITY);

    @Override
    public RuleCard card() {
        return CARD;
    }

    /** Images that run something; one that is made for building or for work on the code is meant to have its tools. */
    @Override
    public Stream<BuildTools> subjects(Repository repository) {
        return repository.builtStages().stream()
                .filter(stage -> stage.hasCommand() && !stage.isForDevelopment())
                .filter(stage -> !SampleFiles.isSample(stage.place().path())
                        && !ASIDE.matcher(stage.place().path()).matches())
                .map(BuildTools::of);
    }

    @Override
    public Verdict judge(BuildTools tools) {
        if (tools.isEmpty()) {
            return Verdict.holds();
        } else if (tools.unknown() && tools.sdk().isEmpty()) {
            return Verdict.cannotTell("packages are removed again by a list that a variable holds");
        }
        List<String> seen = new ArrayList<>(tools.packages().keySet());
        tools.sdk().ifPresent(image -> seen.add("all of the base image " + image.written()));
        String what = seen.size() == 1 ? seen.get(0) : seen.get(0) + " and " + (seen.size() - 1) + " more";
        return Problem.at(tools.place(), "What only building needs stays in the image: " + what);
    }
}
