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
import dev.plimsoll.model.docker.ContextCopy;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.Span;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** ADD where COPY does. */
final class AddInsteadOfCopy implements Rule<ContextCopy> {
    private static final Pattern ARCHIVE =
            Pattern.compile("(?i).*\\.(tar|tgz|tbz2?|txz|tzst|tlz|tpz|lzma|gz|bz2|xz|zst|lz|z)\\*?");

    private static final RuleCard CARD = RuleCard.rule("dockerfile/add-instead-of-copy")
            .title("ADD copies a plain file")
            .severity(Severity.LOW)
            .why("ADD unpacks archives and fetches addresses as well: a file that is swapped for an archive one day is"
                    + " unpacked unasked. COPY does what is meant and nothing else.")
            .fix("Write COPY instead of ADD.")
            .bad(Sample.of("Dockerfile", """
                FROM python:3.12.7-slim
                ADD --chown=app:app pyproject.toml ./ <<<
                USER app
                """).and("pyproject.toml", "[project]"))
            .good(Sample.of("Dockerfile", """
                FROM python:3.12.7-slim
                COPY pyproject.toml ./
                ADD rootfs.tar.xz /
                ADD https://example.org/tool.bin /usr/local/bin/tool
                USER app
                """)
                    .and("pyproject.toml", "[project]")
                    .and("rootfs.tar.xz", "x"))
            .about(Concern.OPERATIONS)
            .like(Peer.HADOLINT, "DL3020")
            .like(Peer.TRIVY, "DS-0005")
            .like(Peer.CHECKOV, "CKV_DOCKER_4");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<ContextCopy> subjects(Repository repository) {
        return repository.dockerfiles().stream().flatMap(dockerfile -> dockerfile.copies());
    }

    @Override
    public Verdict judge(ContextCopy copy) {
        if (copy.keyword().equals("COPY")
                || copy.sources().stream()
                        .anyMatch(source -> ARCHIVE.matcher(source).matches())) {
            return Verdict.holds();
        } else if (!copy.known()) {
            return Verdict.cannotTell("what is added is made of a variable that has no value here");
        }
        Problem problem = Problem.at(copy.place(), copy.name() + " is one that COPY does as well");
        return copy.plain() ? problem.edit(Edit.replace(keyword(copy), "COPY")) : problem;
    }

    private static Place keyword(ContextCopy copy) {
        Span start = copy.place().span();
        return Place.of(
                copy.place().path(),
                new Span(start.line(), start.column(), start.line(), start.column() + "ADD".length()));
    }
}
