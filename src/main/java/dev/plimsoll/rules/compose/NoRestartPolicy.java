package dev.plimsoll.rules.compose;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.compose.ComposeHealthCheck;
import dev.plimsoll.model.compose.ComposeImage;
import dev.plimsoll.model.compose.ComposeLife;
import dev.plimsoll.model.compose.ComposePurpose;
import dev.plimsoll.model.compose.ComposeService;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Compose service that stays down when it ends. */
final class NoRestartPolicy implements Rule<ComposeService> {
    private static final Pattern JOB = Pattern.compile(
            "(.*[-_.])?(init|initdb|migrate|migrations?|migrator|setup|seed|seeder|bootstrap|create|creator|createbuckets|job|cli"
                    + "|tools?|shell|install|installer|prepare|build|builder|load|loader|import|importer|wait|provision"
                    + "|provisioner|configure|configurator|permissions|chown|copy|download|downloader|generate|generator"
                    + "|certs?|tests?|check|lint|upgrade|restore|backup|cleanup|cron|run|task|script|docs?|dev)([-_.].*)?");
    private static final Set<String> JOB_IMAGES = Set.of(
            "alpine",
            "busybox",
            "bash",
            "curl",
            "mc",
            "migrate",
            "flyway",
            "liquibase",
            "aws-cli",
            "kubectl",
            "terraform",
            "ubuntu",
            "debian");

    private static final RuleCard CARD = RuleCard.rule("compose/no-restart-policy")
            .title("Service has no restart policy")
            .severity(Severity.LOW)
            .why("A service that crashes, or whose host restarts, stays down until somebody notices.")
            .fix("Set restart: unless-stopped.")
            .bad(Sample.of("docker-compose.yml", """
                services:
                  app: <<<
                    image: example/app:1.4.2
                    ports:
                      - "127.0.0.1:8080:8080"
                """))
            .good(Sample.of("docker-compose.yml", """
                services:
                  app:
                    image: example/app:1.4.2
                    restart: unless-stopped
                    depends_on:
                      migrate:
                        condition: service_completed_successfully
                  migrate:
                    image: example/app:1.4.2
                    command: migrate
                """))
            .about(Concern.RELIABILITY);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<ComposeService> subjects(Repository repository) {
        return repository
                .composeServices()
                .whole()
                .filter(service -> service.life() != ComposeLife.JOB)
                .filter(service -> ComposePurpose.of(service.place()) == ComposePurpose.DEPLOYMENT);
    }

    /** Who writes "no" has decided. */
    @Override
    public Verdict judge(ComposeService service) {
        if (service.upkeep().restart().isPresent()) {
            return Verdict.holds();
        }
        Optional<String> other = service.alternatives().stream()
                .filter(alternative -> alternative.upkeep().restarts())
                .flatMap(alternative -> alternative.overlay().stream())
                .findFirst();
        if (other.isPresent()) {
            return Verdict.cannotTell("it has a restart policy together with " + other.get());
        }
        boolean listens = !service.reach().ports().isEmpty()
                || service.healthCheck().flatMap(ComposeHealthCheck::command).isPresent()
                || service.datastore().isPresent();
        if (!listens && (service.life() == ComposeLife.UNCLEAR || isLikeAJob(service))) {
            return Verdict.cannotTell("it may be a job that ends: nothing tells that it is meant to stay");
        }
        return Problem.at(service.place(), "Service " + service.key() + " has no restart policy");
    }

    private static boolean isLikeAJob(ComposeService service) {
        return JOB.matcher(service.key().toLowerCase(Locale.ROOT)).matches()
                || service.image()
                        .flatMap(ComposeImage::reference)
                        .filter(image -> JOB_IMAGES.contains(image.lastName()))
                        .isPresent();
    }
}
