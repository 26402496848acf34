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
import dev.plimsoll.model.docker.RunCall;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** sudo while an image is built. */
final class SudoInRun implements Rule<RunCall> {
    private static final Pattern ASIDE =
            Pattern.compile("(?i)(.*/)?\\.(devcontainer|gitpod)[/.].*|(.*[/._-])?dev(el|container)?([._-][^/]*)?");

    private static final RuleCard CARD = RuleCard.rule("dockerfile/sudo-in-run")
            .title("RUN uses sudo")
            .severity(Severity.LOW)
            .why("A build runs as root unless USER says otherwise, so sudo does nothing but stay in the image, where it"
                    + " is one more way to become root.")
            .fix("Do what needs root before USER and leave sudo out.")
            .bad(Sample.of("Dockerfile", """
                FROM debian:12.5-slim
                RUN echo hello && sudo mkdir -p /srv/app <<<
                USER app
                """))
            .good(Sample.of("Dockerfile", """
                FROM debian:12.5-slim
                RUN mkdir -p /srv/app && echo "no sudo here"
                USER app
                """))
            .about(Concern.SECURITY)
            .like(Peer.HADOLINT, "DL3004")
            .like(Peer.TRIVY, "DS-0010")
            .like(Peer.CHECKOV, "CKV2_DOCKER_1");

    @Override
    public RuleCard card() {
        return CARD;
    }

    /** People at work in a container for developers are given sudo on purpose. */
    @Override
    public Stream<RunCall> subjects(Repository repository) {
        return repository.dockerfiles().stream()
                .filter(dockerfile -> !ASIDE.matcher(dockerfile.path()).matches())
                .flatMap(dockerfile -> dockerfile.runCalls());
    }

    @Override
    public Verdict judge(RunCall run) {
        boolean sudo = run.call().words().stream()
                .findFirst()
                .filter(word -> word.is("sudo"))
                .isPresent();
        return sudo ? Problem.at(run.place(), "sudo runs " + program(run)) : Verdict.holds();
    }

    private static String program(RunCall run) {
        return run.call().program().isEmpty() ? "a program" : run.call().program();
    }
}
