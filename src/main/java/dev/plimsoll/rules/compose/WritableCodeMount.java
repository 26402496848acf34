package dev.plimsoll.rules.compose;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.compose.CodeMount;
import java.util.stream.Stream;

/** A service in production that runs code of the host which it may itself change. */
final class WritableCodeMount implements Rule<CodeMount> {
    private static final RuleCard CARD = RuleCard.rule("compose/writable-code-mount")
            .title("Source code is mounted writable in production")
            .severity(Severity.LOW)
            .why("What runs is then what lies on the host, not what was built and tested in the image; and who breaks"
                    + " into the service can change the code that the host keeps.")
            .fix("Take the mount away and copy the code in the Dockerfile, or mount it read-only (:ro).")
            .bad(Sample.of("docker-compose.prod.yml", """
                services:
                  app:
                    build: .
                    restart: unless-stopped
                    volumes:
                      - ./src:/app/src <<<
                """).and("src/main.py", "print('ok')\n"))
            .good(Sample.of("docker-compose.prod.yml", """
                services:
                  app:
                    build: .
                    restart: unless-stopped
                    volumes:
                      - ./src:/app/src:ro
                """).and("src/main.py", "print('ok')\n"))
            .about(Concern.SECURITY);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<CodeMount> subjects(Repository repository) {
        return CodeMount.read(repository.composeServices(), repository.snapshot())
                .filter(mount -> mount.code().isPresent());
    }

    @Override
    public Verdict judge(CodeMount mount) {
        return mount.mount().readOnly()
                ? Verdict.holds()
                : Problem.at(
                        mount.place(),
                        "Service " + mount.service().key() + " may write to "
                                + mount.mount().path().orElseThrow() + " of the host, which holds its code ("
                                + mount.code().orElseThrow() + ")");
    }
}
