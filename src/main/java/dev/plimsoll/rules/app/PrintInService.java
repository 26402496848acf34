package dev.plimsoll.rules.app;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Peer;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.app.PrintingFile;
import java.util.stream.Stream;

/** A file of a service that prints. */
final class PrintInService implements Rule<PrintingFile> {
    private static final RuleCard CARD = RuleCard.rule("app/print-in-service")
            .title("Service prints instead of logging")
            .severity(Severity.LOW)
            .why("What is printed has no time, no level and no origin, may be held back in a buffer, and cannot"
                    + " be switched off.")
            .fix("Use a logger of the module.")
            .bad(Sample.of("app/main.py", """
                from fastapi import FastAPI

                app = FastAPI()


                @app.get("/orders")
                def orders():
                    print("asked for orders") <<<
                    return []
                """))
            .good(Sample.of("app/main.py", """
                import logging

                from fastapi import FastAPI

                logger = logging.getLogger(__name__)
                app = FastAPI()


                @app.get("/orders")
                def orders():
                    logger.info("asked for orders")
                    return []


                if __name__ == "__main__":
                    print("use a server")
                """))
            .about(Concern.OBSERVABILITY)
            .like(Peer.RUFF, "T201");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<PrintingFile> subjects(Repository repository) {
        return repository.services().printingFiles();
    }

    @Override
    public Verdict judge(PrintingFile file) {
        if (file.prints().isEmpty()) {
            return Verdict.holds();
        }
        int prints = file.prints().size();
        return Problem.at(
                file.place(),
                prints == 1
                        ? "print() is called here"
                        : "print() is called " + prints + " times in this file, first here");
    }
}
