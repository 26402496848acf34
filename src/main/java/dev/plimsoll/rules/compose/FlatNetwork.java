package dev.plimsoll.rules.compose;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.compose.SharedNetwork;
import java.util.stream.Stream;

/** A Compose project whose services are all on one network. */
final class FlatNetwork implements Rule<SharedNetwork> {
    private static final int MANY = 8;

    private static final RuleCard CARD = RuleCard.rule("compose/flat-network")
            .title("Almost all services share one network")
            .severity(Severity.LOW)
            .why("What the outside can reach and what keeps the data are on one network: who breaks into any of the"
                    + " services can talk to all the others.")
            .fix("Put datastores on a network of their own (internal: true), with only the services that use them.")
            .bad(Sample.of("docker-compose.yml", """
                services:
                  proxy:
                    image: caddy:2.8.4
                    ports: ["443:443"]
                  db: <<<
                    image: postgres:17.2
                  a: {image: "example/a:1.4.2"}
                  b: {image: "example/b:1.4.2"}
                  c: {image: "example/c:1.4.2"}
                  d: {image: "example/d:1.4.2"}
                  e: {image: "example/e:1.4.2"}
                  f: {image: "example/f:1.4.2"}
                """))
            .good(Sample.of("docker-compose.yml", """
                services:
                  proxy:
                    image: caddy:2.8.4
                    ports: ["443:443"]
                  db:
                    image: postgres:17.2
                    networks: [data]
                  a: {image: "example/a:1.4.2", networks: [default, data]}
                  b: {image: "example/b:1.4.2"}
                  c: {image: "example/c:1.4.2"}
                  d: {image: "example/d:1.4.2"}
                  e: {image: "example/e:1.4.2"}
                  f: {image: "example/f:1.4.2"}
                networks:
                  data:
                    internal: true
                """))
            .about(Concern.SECURITY);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<SharedNetwork> subjects(Repository repository) {
        return repository.composeServices().sharedNetworks().filter(shared -> shared.total() >= MANY);
    }

    /** Four of five is almost all. */
    @Override
    public Verdict judge(SharedNetwork shared) {
        boolean flat = shared.members() * 5 >= shared.total() * 4;
        if (!flat || shared.datastores().isEmpty() || shared.doors().isEmpty()) {
            return Verdict.holds();
        }
        return Problem.at(
                        shared.datastores().get(0).place(),
                        shared.members() + " of " + shared.total() + " services are on network " + shared.network()
                                + ", among them " + count(shared.datastores().size(), "datastore") + " and "
                                + count(shared.doors().size(), "service") + " with published ports")
                .related(
                        shared.doors().get(0).place(),
                        "Service " + shared.doors().get(0).key() + " can be reached from outside");
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
