package dev.plimsoll.rules.compose;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.compose.BindSource;
import dev.plimsoll.model.compose.BindSources;
import java.util.stream.Stream;

/** A file that a Compose service is to have mounted and that is not there. */
final class MissingBindSource implements Rule<BindSource> {
    private static final RuleCard CARD = RuleCard.rule("compose/missing-bind-source")
            .title("Mounted file is not in the repository")
            .severity(Severity.LOW)
            .why(
                    "Docker makes an empty folder of the name that is missing, and mounts that: the service does not start,"
                            + " or runs without its settings.")
            .fix(
                    "Add the file, or say where it comes from: a template beside it, or an entry in .gitignore and a script.")
            .bad(Sample.of("docker-compose.yml", """
                services:
                  web:
                    image: nginx:1.27.3
                    volumes:
                      - ./web/ngnix.conf:/etc/nginx/nginx.conf:ro <<<
                """).and("web/nginx.conf", "events {}\n"))
            .good(Sample.of("docker-compose.yml", """
                services:
                  web:
                    image: nginx:1.27.3
                    volumes:
                      - ./web/nginx.conf:/etc/nginx/nginx.conf:ro
                      - ./data:/var/lib/web
                """).and("web/nginx.conf", "events {}\n"))
            .about(Concern.RELIABILITY);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<BindSource> subjects(Repository repository) {
        return BindSources.read(repository.composeServices(), repository.snapshot());
    }

    @Override
    public Verdict judge(BindSource source) {
        return switch (source.state()) {
            case HELD -> Verdict.holds();
            case UNKNOWN -> Verdict.cannotTell(source.reason());
            case MISSING ->
                Problem.at(
                        source.place(),
                        "Service " + source.service().key() + " mounts "
                                + source.mount().path().orElseThrow() + ", which is not in the repository");
        };
    }
}
