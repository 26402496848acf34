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
import dev.plimsoll.model.docker.StageHealth;
import java.util.stream.Stream;

/** Images that are meant to stay, and that nothing asks how they are. */
final class NoHealthcheck implements Rule<StageHealth> {
    private static final RuleCard CARD = RuleCard.rule("dockerfile/no-healthcheck")
            .title("Image of a service has no HEALTHCHECK")
            .severity(Severity.LOW)
            .why("Docker and Compose only see whether the process is there: a service that hangs or answers with errors"
                    + " counts as running, and what waits for it to be healthy can't.")
            .fix("Add a HEALTHCHECK that asks the service itself, such as its health page, or give the Compose service"
                    + " a healthcheck.")
            .bad(Sample.of("api/Dockerfile", """
                FROM python:3.12.7-slim <<<
                USER app
                EXPOSE 8000
                CMD ["gunicorn", "app:app"]
                """))
            .good(Sample.of("api/Dockerfile", """
                FROM python:3.12.7-slim
                USER app
                EXPOSE 8000
                HEALTHCHECK CMD curl -fsS http://localhost:8000/health || exit 1
                CMD ["gunicorn", "app:app"]
                """))
            .about(Concern.RELIABILITY)
            .like(Peer.HADOLINT, "DL3057")
            .like(Peer.TRIVY, "DS-0026")
            .like(Peer.CHECKOV, "CKV_DOCKER_2");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<StageHealth> subjects(Repository repository) {
        return repository.stageHealth();
    }

    @Override
    public Verdict judge(StageHealth health) {
        return switch (health.state()) {
            case CHECKED -> Verdict.holds();
            case UNKNOWN -> Verdict.cannotTell(health.reason());
            case LACKS -> Problem.at(health.place(), "The image has no HEALTHCHECK, and " + health.reason());
        };
    }
}
