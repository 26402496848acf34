package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Edit;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.docker.VersionedInstall;
import java.util.stream.Stream;

/** Bounds of versions that a shell takes for redirections. */
final class UnquotedVersionSpecifier implements Rule<VersionedInstall> {
    private static final RuleCard CARD = RuleCard.rule("dockerfile/unquoted-version-specifier")
            .title("Version bound is taken for a redirection")
            .severity(Severity.MEDIUM)
            .why("Without quotes the shell cuts the command at > or <: any version is installed, and the output goes to"
                    + " a file that is called like the rest.")
            .fix("Put quotes around each package that has a bound.")
            .bad(Sample.of("Dockerfile", """
                FROM python:3.12.7-slim
                RUN pip install --no-cache-dir \\
                    fastapi>=0.100,<1 \\ <<<
                    "httpx>=0.25" \\
                    uvicorn>=0.23
                USER app
                """))
            .good(Sample.of("Dockerfile", """
                FROM python:3.12.7-slim
                RUN pip install --no-cache-dir "fastapi>=0.100,<1" 'uvicorn>=0.23' > /tmp/log
                USER app
                """))
            .about(Concern.SUPPLY_CHAIN);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<VersionedInstall> subjects(Repository repository) {
        return repository.dockerfiles().stream()
                .flatMap(dockerfile -> dockerfile.stages().stream())
                .flatMap(stage -> stage.runs().stream())
                .flatMap(run -> run.installs().stream());
    }

    @Override
    public Verdict judge(VersionedInstall install) {
        int wrong = install.redirected().size();
        if (wrong == 0) {
            return Verdict.holds();
        }
        String first = install.redirected().get(0);
        String what = wrong == 1 ? first + " has a bound" : first + " and " + (wrong - 1) + " more have bounds";
        Problem problem = Problem.at(
                install.place(),
                what + " that the shell takes for a redirection (" + wrong + " of " + install.bounds() + " bounds)");
        return install.quoted()
                .map(text -> problem.edit(Edit.replace(install.span(), text)))
                .orElse(problem);
    }
}
