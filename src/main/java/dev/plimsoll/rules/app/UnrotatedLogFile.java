package dev.plimsoll.rules.app;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.app.LogSink;
import java.util.stream.Stream;

/** A log file that grows until the disk is full. */
final class UnrotatedLogFile implements Rule<LogSink> {
    private static final RuleCard CARD = RuleCard.rule("app/unrotated-log-file")
            .title("Log file is never rotated")
            .severity(Severity.MEDIUM)
            .why("The file grows until the disk is full; then the service, and what else lives on that disk,"
                    + " stops.")
            .fix("Log to standard output and leave the rest to the platform, or use RotatingFileHandler with"
                    + " maxBytes and backupCount, or WatchedFileHandler with logrotate.")
            .bad(Sample.of("app/audit.py", """
                import logging

                logger = logging.getLogger("audit")
                logger.addHandler(logging.FileHandler("/var/log/app/audit.log")) <<<
                """))
            .good(Sample.of("app/audit.py", """
                import logging
                from logging.handlers import RotatingFileHandler

                logger = logging.getLogger("audit")
                logger.addHandler(RotatingFileHandler("/var/log/app/audit.log", maxBytes=10_000_000, backupCount=5))
                """))
            .about(Concern.RELIABILITY);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<LogSink> subjects(Repository repository) {
        return repository.services().logSinks();
    }

    @Override
    public Verdict judge(LogSink log) {
        if (log.endless().isEmpty()) {
            return Verdict.holds();
        } else if (log.rotatedElsewhere().isPresent()) {
            return Verdict.cannotTell(
                    "logrotate may rotate it: " + log.rotatedElsewhere().get());
        }
        Problem problem =
                Problem.at(log.place(), log.name() + " " + log.endless().get());
        return log.aside() ? problem.severity(Severity.LOW) : problem;
    }
}
