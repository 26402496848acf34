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
import dev.plimsoll.model.docker.PackageCommand;
import java.util.stream.Stream;

/** Builds that take the base image to another state as a whole. */
final class DistributionUpgrade implements Rule<PackageCommand> {
    private static final RuleCard CARD = RuleCard.rule("dockerfile/distribution-upgrade")
            .title("Build upgrades the whole distribution")
            .severity(Severity.LOW)
            .why("A full upgrade replaces and removes what the base image's maker put together, and each build"
                    + " comes out different; the base image's own next version has been tested as a whole.")
            .fix("Raise the base image's version instead; upgrade single packages by name where that can't wait.")
            .bad(Sample.of("Dockerfile", """
                FROM debian:12.5-slim
                RUN apt-get update && apt-get -y dist-upgrade && rm -rf /var/lib/apt/lists/* <<<
                USER app
                """))
            .good(Sample.of("Dockerfile", """
                FROM debian:12.6-slim
                RUN apt-get update && apt-get install -y --only-upgrade openssl && rm -rf /var/lib/apt/lists/*
                USER app
                """))
            .about(Concern.SUPPLY_CHAIN)
            .like(Peer.HADOLINT, "DL3005")
            .like(Peer.TRIVY, "DS-0024");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<PackageCommand> subjects(Repository repository) {
        return repository.dockerfiles().stream()
                .flatMap(dockerfile -> dockerfile.runCalls())
                .flatMap(run -> PackageCommand.of(run).stream());
    }

    @Override
    public Verdict judge(PackageCommand command) {
        return command.action() == PackageCommand.Action.DISTRIBUTION_UPGRADE
                ? Problem.at(command.place(), command.run().call().program() + " upgrades the whole distribution")
                : Verdict.holds();
    }
}
