package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Edit;
import dev.plimsoll.audit.Peer;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.docker.Maintainer;
import java.util.stream.Stream;

/** MAINTAINER, which Docker has given up. */
final class DeprecatedMaintainer implements Rule<Maintainer> {
    private static final RuleCard CARD = RuleCard.rule("dockerfile/deprecated-maintainer")
            .title("MAINTAINER is deprecated")
            .severity(Severity.LOW)
            .why("Docker gave it up for labels in 2017, which tools can read and a build can set.")
            .fix("Use LABEL org.opencontainers.image.authors.")
            .bad(Sample.of("Dockerfile", """
                FROM python:3.12.7-slim
                MAINTAINER Ada Example <ada@example.org> <<<
                USER app
                """))
            .good(Sample.of("Dockerfile", """
                FROM python:3.12.7-slim
                LABEL org.opencontainers.image.authors="Ada Example <ada@example.org>"
                USER app
                """))
            .about(Concern.OPERATIONS)
            .like(Peer.HADOLINT, "DL4000")
            .like(Peer.TRIVY, "DS-0022")
            .like(Peer.CHECKOV, "CKV_DOCKER_6");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<Maintainer> subjects(Repository repository) {
        return repository.dockerfiles().stream().map(Maintainer::of);
    }

    @Override
    public Verdict judge(Maintainer maintainer) {
        if (maintainer.instruction().isEmpty()) {
            return Verdict.holds();
        }
        Problem problem = Problem.at(maintainer.place(), "The maintainer is named by MAINTAINER");
        return maintainer
                .asLabel()
                .map(label -> problem.edit(Edit.replace(maintainer.place(), label)))
                .orElse(problem);
    }
}
