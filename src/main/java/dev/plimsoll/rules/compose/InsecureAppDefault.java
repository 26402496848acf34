package dev.plimsoll.rules.compose;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.Seen;
import dev.plimsoll.model.compose.ComposePurpose;
import dev.plimsoll.model.compose.ServiceSettings;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A well-known program that a Compose service runs with a setting known to be unsafe. */
final class InsecureAppDefault implements Rule<ServiceSettings> {
    private static final RuleCard CARD = RuleCard.rule("compose/insecure-app-default")
            .title("Known program runs with an unsafe setting")
            .severity(Severity.MEDIUM)
            .why("These settings are for a first try on one's own machine: they let people in without a password, make"
                    + " everybody an administrator, or send passwords in the clear.")
            .fix("Take the setting away, or set it to what the program's guide for production says.")
            .bad(Sample.of("docker-compose.yml", """
                services:
                  grafana:
                    image: grafana/grafana:11.4.0
                    environment:
                      GF_AUTH_ANONYMOUS_ENABLED: "true" <<<
                  proxy:
                    image: traefik:3.2.1
                    command:
                      - --providers.docker=true
                      - --api.insecure=true <<<
                """))
            .good(Sample.of("docker-compose.yml", """
                services:
                  grafana:
                    image: grafana/grafana:11.4.0
                    environment:
                      GF_AUTH_ANONYMOUS_ENABLED: "false"
                """))
            .about(Concern.SECURITY);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<ServiceSettings> subjects(Repository repository) {
        return repository.composeServices().settings();
    }

    @Override
    public Verdict judge(ServiceSettings settings) {
        if (settings.unsafe().isEmpty()) {
            return Verdict.holds();
        }
        String what = settings.unsafe().stream().map(Seen::value).collect(Collectors.joining("; "));
        Problem problem = Problem.at(
                settings.unsafe().get(0).place(),
                "Service " + settings.service().key() + " (" + settings.program() + "): " + what);
        return ComposePurpose.of(problem.place()) == ComposePurpose.DEPLOYMENT
                ? problem
                : problem.severity(Severity.LOW);
    }
}
