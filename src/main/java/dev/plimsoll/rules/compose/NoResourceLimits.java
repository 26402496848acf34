package dev.plimsoll.rules.compose;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.compose.ComposeLimits;
import dev.plimsoll.model.compose.ComposeService;
import java.util.Optional;
import java.util.stream.Stream;

/** A Compose service that may use all memory or all processors of its host. */
final class NoResourceLimits implements Rule<ComposeService> {
    private static final RuleCard CARD = RuleCard.rule("compose/no-resource-limits")
            .title("Service has no memory or CPU limit")
            .severity(Severity.MEDIUM)
            .why("One service that leaks memory or spins takes the whole host down with it, and the kernel then kills"
                    + " whatever it likes, often the database. A reservation does not bound anything.")
            .fix("Set deploy.resources.limits.memory and .cpus (or mem_limit and cpus) a little above what the"
                    + " service is seen to need.")
            .bad(Sample.of("docker-compose.yml", """
                services:
                  app: <<<
                    image: example/app:1.4.2
                  model: <<<
                    image: example/model:2.0.1
                    deploy:
                      resources:
                        reservations:
                          memory: 8G
                """))
            .good(Sample.of("docker-compose.yml", """
                services:
                  app:
                    image: example/app:1.4.2
                    deploy:
                      resources:
                        limits:
                          memory: 512M
                          cpus: "1.0"
                  worker:
                    image: example/app:1.4.2
                    mem_limit: 512m
                    cpus: 0.5
                """))
            .about(Concern.RELIABILITY);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<ComposeService> subjects(Repository repository) {
        return repository.composeServices().whole();
    }

    @Override
    public Verdict judge(ComposeService service) {
        ComposeLimits limits = service.limits();
        if (isBounded(limits)) {
            return Verdict.holds();
        }
        Optional<ComposeService> other = service.alternatives().stream()
                .filter(a -> isBounded(a.limits()))
                .findFirst();
        if (other.isPresent()) {
            return Verdict.cannotTell(
                    "it has limits together with " + other.get().overlay().orElseThrow());
        }
        String reserved = limits.reservations() ? "; its reservations bound nothing" : "";
        Problem problem = TestServices.problem(
                service.place(), capital(service.name()) + " has no " + missing(limits) + " limit" + reserved);
        return limits.memory() ? problem.severity(Severity.LOW) : problem;
    }

    private static boolean isBounded(ComposeLimits limits) {
        return limits.memory() && limits.cpu();
    }

    private static String missing(ComposeLimits limits) {
        return limits.memory() ? "CPU" : limits.cpu() ? "memory" : "memory and no CPU";
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
