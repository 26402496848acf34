package dev.plimsoll.rules.compose;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.compose.ComposeLife;
import dev.plimsoll.model.compose.ComposeLogging;
import dev.plimsoll.model.compose.ComposePurpose;
import dev.plimsoll.model.compose.ComposeService;
import java.util.Optional;
import java.util.stream.Stream;

/** A Compose service whose log grows until the disk is full. */
final class NoLogRotation implements Rule<ComposeService> {
    private static final RuleCard CARD = RuleCard.rule("compose/no-log-rotation")
            .title("Service's log is never rotated")
            .severity(Severity.MEDIUM)
            .why("Docker's usual log driver, json-file, keeps every line for as long as the container lives. A service"
                    + " that talks fills the host's disk, and then every service of the host fails.")
            .fix("Set logging with driver: local, which rotates by itself, or json-file with the options max-size and"
                    + " max-file; an anchor (x-logging) keeps it in one place. The host's daemon.json can do it for"
                    + " all, where the repository does not show it.")
            .bad(Sample.of("docker-compose.yml", """
                services:
                  app: <<<
                    image: example/app:1.4.2
                  worker:
                    image: example/app:1.4.2
                    logging: <<<
                      driver: json-file
                """))
            .good(Sample.of("docker-compose.yml", """
                x-logging: &rotated
                  driver: json-file
                  options:
                    max-size: 10m
                    max-file: "3"
                services:
                  app:
                    image: example/app:1.4.2
                    logging: *rotated
                  worker:
                    image: example/app:1.4.2
                    logging:
                      driver: local
                """))
            .about(Concern.RELIABILITY);

    @Override
    public RuleCard card() {
        return CARD;
    }

    /** A job that ends writes little, and what is run to work on it or to test it does not run for long. */
    @Override
    public Stream<ComposeService> subjects(Repository repository) {
        return repository
                .composeServices()
                .whole()
                .filter(service -> service.life() != ComposeLife.JOB)
                .filter(service -> ComposePurpose.of(service.place()) == ComposePurpose.DEPLOYMENT);
    }

    @Override
    public Verdict judge(ComposeService service) {
        ComposeLogging logging = service.upkeep().logging();
        if (logging.driver().filter(driver -> driver.contains("$")).isPresent()) {
            return Verdict.cannotTell("a variable that the repository does not set decides about its log driver");
        }
        if (rotates(logging)) {
            return Verdict.holds();
        }
        Optional<String> other = service.alternatives().stream()
                .filter(alternative -> rotates(alternative.upkeep().logging()))
                .flatMap(alternative -> alternative.overlay().stream())
                .findFirst();
        if (other.isPresent()) {
            return Verdict.cannotTell("its log is rotated together with " + other.get());
        }
        String how = logging.driver().isPresent()
                ? " is written by json-file without a max-size"
                : " is left to Docker's default, which bounds nothing";
        return Problem.at(logging.place().orElse(service.place()), "The log of service " + service.key() + how);
    }

    /** All drivers but json-file rotate, or send the log elsewhere. */
    private static boolean rotates(ComposeLogging logging) {
        return logging.largest().filter(size -> !size.matches("-1|0+|")).isPresent()
                || logging.driver()
                        .filter(driver -> !driver.equals("json-file"))
                        .isPresent();
    }
}
