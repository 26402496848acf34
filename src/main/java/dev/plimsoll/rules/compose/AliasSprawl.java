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
import dev.plimsoll.model.compose.ComposeNetwork;
import dev.plimsoll.model.compose.ComposeService;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Compose service that answers to very many names. */
final class AliasSprawl implements Rule<ComposeService> {
    private static final int MANY = 10;

    private static final RuleCard CARD = RuleCard.rule("compose/alias-sprawl")
            .title("Service answers to very many names")
            .severity(Severity.LOW)
            .why("Each alias takes a name away from every other service of the network, and nothing says which of them"
                    + " are still used. A reverse proxy is the usual owner; it then sees what services say to one"
                    + " another.")
            .fix("Let services talk to one another by their own names, and keep the aliases that are needed.")
            .bad(Sample.of("docker-compose.yml", """
                services:
                  proxy:
                    image: caddy:2.8.4
                    networks:
                      backend:
                        aliases: [a.example.org, b.example.org, c.example.org, d.example.org, <<<
                                  e.example.org, f.example.org, g.example.org, h.example.org,
                                  i.example.org, j.example.org]
                networks:
                  backend:
                """))
            .good(Sample.of("docker-compose.yml", """
                services:
                  proxy:
                    image: caddy:2.8.4
                    networks:
                      backend:
                        aliases: [a.example.org]
                networks:
                  backend:
                """))
            .about(Concern.OPERATIONS);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<ComposeService> subjects(Repository repository) {
        return repository
                .composeServices()
                .by(service -> aliases(service).map(Seen::place).findFirst())
                .filter(service -> aliases(service).findAny().isPresent());
    }

    @Override
    public Verdict judge(ComposeService service) {
        long count = aliases(service).map(Seen::value).distinct().count();
        if (count < MANY) {
            return Verdict.holds();
        }
        String networks = service.reach().networks().stream()
                .filter(network -> !network.aliases().isEmpty())
                .map(ComposeNetwork::key)
                .collect(Collectors.joining(", "));
        return Problem.at(
                aliases(service).findFirst().orElseThrow().place(),
                "Service " + service.key() + " has " + count + " aliases on " + networks);
    }

    private static Stream<Seen<String>> aliases(ComposeService service) {
        return service.reach().networks().stream().flatMap(network -> network.aliases().stream());
    }
}
