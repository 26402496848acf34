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
import dev.plimsoll.model.app.DebugSwitch;
import java.util.stream.Stream;

/** A service that runs in debug mode. */
final class DebugEnabled implements Rule<DebugSwitch> {
    private static final RuleCard CARD = RuleCard.rule("app/debug-enabled")
            .title("Debug mode is on")
            .severity(Severity.MEDIUM)
            .why("Debug mode shows source, settings and variables to whoever causes an error; Flask's lets them"
                    + " run code. Reloading watches files and costs processor time.")
            .fix("Leave it off, and switch it on by a setting on your own machine.")
            .bad(Sample.of("app/main.py", """
                from flask import Flask

                app = Flask(__name__)


                def serve():
                    app.run(host="0.0.0.0", debug=True) <<<
                """))
            .good(Sample.of("app/main.py", """
                import os

                from flask import Flask

                app = Flask(__name__)


                def serve():
                    app.run(host="0.0.0.0", debug=os.getenv("APP_DEBUG") == "1")


                if __name__ == "__main__":
                    serve()
                """))
            .about(Concern.SECURITY)
            .like(Peer.RUFF, "S201");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<DebugSwitch> subjects(Repository repository) {
        return repository.debugSwitches();
    }

    @Override
    public Verdict judge(DebugSwitch debug) {
        if (!debug.on()) {
            return Verdict.holds();
        }
        Problem problem =
                Problem.at(debug.place(), debug.written() + (debug.aside().isEmpty() ? "" : ": " + debug.aside()));
        return debug.aside().isEmpty() ? problem : problem.severity(Severity.LOW);
    }
}
