package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.docker.ImageHealthCheck;
import java.util.stream.Stream;

/** A HEALTHCHECK that succeeds whatever state the service is in. */
final class IneffectiveHealthcheck implements Rule<ImageHealthCheck> {
    private static final RuleCard CARD = RuleCard.rule("dockerfile/ineffective-healthcheck")
            .title("Health check of the image tests nothing")
            .severity(Severity.MEDIUM)
            .why("The container counts as healthy as long as it runs at all: one that hangs or answers with errors"
                    + " is neither restarted nor taken out of service, and whoever relies on the check is misled.")
            .fix("Ask the service itself, such as its health page, and let the command fail when it does not answer.")
            .bad(Sample.of("Dockerfile", """
                FROM python:3.12.7-slim
                USER app
                HEALTHCHECK --interval=30s \\ <<<
                    CMD python -c "import sys; sys.exit(0)"
                CMD ["python", "-m", "app"]
                """))
            .good(Sample.of("Dockerfile", """
                FROM python:3.12.7-slim
                USER app
                HEALTHCHECK --interval=30s \\
                    CMD curl -fsS http://localhost:8000/health || exit 1
                CMD ["python", "-m", "app"]
                """))
            .about(Concern.RELIABILITY);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<ImageHealthCheck> subjects(Repository repository) {
        return repository.dockerfiles().stream().flatMap(dockerfile -> dockerfile.healthChecks());
    }

    @Override
    public Verdict judge(ImageHealthCheck check) {
        return check.command()
                .emptiness()
                .<Verdict>map(why -> Problem.at(check.place(), "The health check tests nothing: " + why))
                .orElseGet(Verdict::holds);
    }
}
