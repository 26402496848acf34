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
import dev.plimsoll.model.SampleFiles;
import dev.plimsoll.model.docker.StartCommand;
import java.util.stream.Stream;

/** Programs that a shell stands before. */
final class ShellFormEntrypoint implements Rule<StartCommand> {
    private static final RuleCard CARD = RuleCard.rule("dockerfile/shell-form-entrypoint")
            .title("Service is started by a shell")
            .severity(Severity.LOW)
            .why("In shell form a shell may stay as the container's first process, and it passes no signals on: docker"
                    + " stop then waits and kills, and the service has no chance to finish its work.")
            .fix("Write a list of words, or let the shell give its place to the program with exec.")
            .bad(Sample.of("Dockerfile", """
                FROM python:3.12.7-slim
                USER app
                CMD gunicorn app:app <<<
                """))
            .good(Sample.of("Dockerfile", """
                FROM python:3.12.7-slim
                USER app
                ENTRYPOINT ["/entrypoint.sh"]
                CMD exec gunicorn --bind 0.0.0.0:$PORT app:app
                """))
            .about(Concern.RELIABILITY)
            .like(Peer.HADOLINT, "DL3025");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<StartCommand> subjects(Repository repository) {
        return repository.builtStages().stream()
                .filter(stage -> !stage.isWindows()
                        && !SampleFiles.isSample(stage.place().path()))
                .flatMap(stage -> stage.startCommands())
                .distinct();
    }

    @Override
    public Verdict judge(StartCommand command) {
        if (!command.inShell() || command.handsOver()) {
            return Verdict.holds();
        }
        Problem problem = Problem.at(command.place(), command.name() + " is in shell form, without exec");
        return command.asList()
                .map(list -> problem.edit(Edit.replace(command.arguments(), list)))
                .orElse(problem);
    }
}
