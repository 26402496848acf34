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
import dev.plimsoll.model.SampleFiles;
import dev.plimsoll.model.credential.SecretValue;
import dev.plimsoll.model.docker.BuildSecret;
import java.util.stream.Stream;

/** Secrets that a build puts into the image, or into its history. */
final class SecretInBuild implements Rule<BuildSecret> {
    private static final RuleCard CARD = RuleCard.rule("dockerfile/secret-in-build")
            .title("Secret is put into the image")
            .severity(Severity.HIGH)
            .why("Whoever has the image has every ENV, every ARG that a RUN has seen and every copied file, also of"
                    + " layers that a later one deletes from. What stands in the Dockerfile, all readers of the"
                    + " repository have too.")
            .fix("Change the secret. Give it to the container when it starts, or mount it for the one RUN that"
                    + " needs it: RUN --mount=type=secret,id=….")
            .bad(Sample.of("Dockerfile", """
                FROM python:3.12.7-slim
                ARG REGISTRY_TOKEN=orchard-lantern-58 <<<
                ARG API_KEY
                ENV PORT=8000 DB_PASSWORD=orchard-lantern-58 <<<
                ENV API_KEY=$API_KEY <<<
                COPY pyproject.toml .env ./ <<<
                USER app
                CMD ["python", "-m", "app"]
                """))
            .good(Sample.of("Dockerfile", """
                FROM python:3.12.7-slim
                ENV DB_PASSWORD_FILE=/run/secrets/db DB_PASSWORD=""
                COPY .env.example ./
                RUN --mount=type=secret,id=token PIP_TOKEN=$(cat /run/secrets/token) pip install app==1.0.0
                USER app
                CMD ["python", "-m", "app"]
                """))
            .about(Concern.SECRETS)
            .like(Peer.TRIVY, "DS-0031");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<BuildSecret> subjects(Repository repository) {
        return repository.buildSecrets();
    }

    @Override
    public Verdict judge(BuildSecret secret) {
        return switch (secret.way()) {
            case MOUNT -> Verdict.holds();
            case FILE -> graded(secret, secret.name() + " puts a file of secrets into the image");
            case KEPT_ARGUMENT ->
                graded(secret, secret.name() + " keeps the build argument " + secret.detail() + " in the image");
            case VARIABLE ->
                switch (secret.value()) {
                    case LITERAL, GUESSABLE -> graded(secret, secret.name() + " is written out in the Dockerfile");
                    case NONE, PLACEHOLDER -> Verdict.holds();
                    case REFERENCE ->
                        secret.name().startsWith("ARG ")
                                ? Verdict.cannotTell(
                                        "what is given for " + secret.name() + " at build time is not known")
                                : Verdict.holds();
                };
        };
    }

    private static Problem graded(BuildSecret secret, String message) {
        Problem problem = Problem.at(secret.place(), message);
        if (SampleFiles.isSample(secret.place().path())) {
            return problem.severity(Severity.LOW);
        }
        boolean milder = secret.way() == BuildSecret.Way.FILE && !secret.inImage()
                || secret.way() == BuildSecret.Way.KEPT_ARGUMENT
                || secret.value() == SecretValue.GUESSABLE;
        return milder ? problem.severity(Severity.MEDIUM) : problem;
    }
}
