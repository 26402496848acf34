package dev.plimsoll.rules.shell;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.shell.ScriptFile;
import dev.plimsoll.model.shell.ScriptStep;
import dev.plimsoll.model.shell.ShellCall.Failure;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Deployments and backups that go on as if nothing had happened. */
final class ErrorsSwallowed implements Rule<ScriptFile> {
    private static final Pattern ASIDE = Pattern.compile(
            "(?i)(.*/)?(hack|dev|local|kind|minikube|\\.devcontainer)/.*|(.*[/._-])?(kind|minikube|k3d|local|dev|ci)([._-][^/]*)?");

    private static final RuleCard CARD = RuleCard.rule("shell/errors-swallowed")
            .title("Script goes on after a failure")
            .severity(Severity.LOW)
            .why("The script ends with success although a step failed: a deployment counts as done that is not, and a"
                    + " backup is missed only when it is needed.")
            .fix("Begin with set -euo pipefail, and leave out what passes a failure over.")
            .bad(Sample.of("deploy.sh", """
                #!/bin/bash
                set -e
                kubectl apply -k overlays/prod
                kubectl wait --for=condition=available deployment/app || true <<<
                echo "done"
                """).and("backup.sh", """
                #!/bin/bash
                set -e
                pg_dump app | gzip > /backup/app.sql.gz <<<
                """))
            .good(Sample.of("deploy.sh", """
                #!/bin/bash
                set -euo pipefail
                kubectl apply -k overlays/prod
                pg_dump app | gzip > /backup/app.sql.gz
                """))
            .about(Concern.RELIABILITY);

    @Override
    public RuleCard card() {
        return CARD;
    }

    /** Scripts that deploy or back up; those of tests do it to nothing that stays. */
    @Override
    public Stream<ScriptFile> subjects(Repository repository) {
        return repository.scripts().stream()
                .filter(script -> !script.steps().isEmpty() && !script.isSample())
                .filter(script -> !ASIDE.matcher(script.path()).matches())
                .map(script -> script.at(script.steps().get(0).place()));
    }

    @Override
    public Verdict judge(ScriptFile script) {
        List<ScriptStep> lost = script.steps().stream()
                .filter(step -> step.failure() != Failure.COUNTS)
                .toList();
        if (lost.isEmpty()) {
            return Verdict.holds();
        }
        boolean certain = lost.stream().anyMatch(step -> step.failure() == Failure.FORGIVEN);
        if (script.sources() && !certain) {
            return Verdict.cannotTell("the script runs others as a part of itself, or could not be read as a whole");
        }
        ScriptStep first = lost.stream()
                .filter(step -> step.failure() == Failure.FORGIVEN)
                .findFirst()
                .orElse(lost.get(0));
        String count = " (" + lost.size() + " of " + script.steps().size() + " steps)";
        return Problem.at(first.place(), first.told() + count);
    }
}
