package dev.plimsoll.rules.compose;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Peer;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.compose.ComposePort;
import dev.plimsoll.model.compose.ComposePurpose;
import dev.plimsoll.model.datastore.DatastoreProduct;
import java.util.stream.Stream;

/** A database, cache or broker that its host offers to whoever can reach the host. */
final class ExposedDatastore implements Rule<ComposePort> {
    private static final RuleCard CARD = RuleCard.rule("compose/exposed-datastore")
            .title("Datastore is published on every interface")
            .severity(Severity.HIGH)
            .why("A port without an address is open on all networks of the host, past the host's own firewall: Docker"
                    + " writes its rules before those of ufw and firewalld. Databases on such ports are found by"
                    + " scanners within hours. Other services of the project need no published port.")
            .fix("Take the port away, or bind it to the host alone: \"127.0.0.1:5432:5432\".")
            .bad(Sample.of("docker-compose.yml", """
                services:
                  db:
                    image: postgres:17.2
                    ports:
                      - "${DB_PORT:-5432}:5432" <<<
                  search:
                    image: elasticsearch:8.15.0
                    ports:
                      - target: 9200 <<<
                        published: "9200"
                """))
            .good(Sample.of("docker-compose.yml", """
                services:
                  db:
                    image: postgres:17.2
                    ports:
                      - "127.0.0.1:5432:5432"
                  search:
                    image: elasticsearch:8.15.0
                    ports:
                      - target: 9200
                        published: "9200"
                        host_ip: ${BIND:-127.0.0.1}
                """))
            .about(Concern.SECURITY)
            .like(Peer.DCLINT, "no-unbound-port-interfaces");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<ComposePort> subjects(Repository repository) {
        return repository
                .composeServices()
                .ports()
                .filter(port -> port.datastore().isPresent());
    }

    @Override
    public Verdict judge(ComposePort port) {
        DatastoreProduct product = port.datastore().orElseThrow();
        if (port.reach() == ComposePort.Reach.UNKNOWN) {
            return Verdict.cannotTell("a variable that the repository does not set decides about its address");
        }
        if (port.reach() != ComposePort.Reach.EVERYWHERE) {
            return Verdict.holds();
        }
        String published = port.published().map(p -> "port " + p).orElse("a port that Docker chooses");
        Problem problem = Problem.at(
                        port.place(),
                        "Service " + port.service() + " (" + product.name() + ", " + port.target()
                                + ") is published as " + published + " on every interface of the host")
                .fix("Take the port away: other services reach it as " + port.service() + ":" + port.target()
                        + " without it. Where the host itself needs it, bind it to 127.0.0.1.");
        return switch (ComposePurpose.of(port.place())) {
            case DEPLOYMENT -> problem;
            case DEVELOPMENT -> problem.severity(Severity.MEDIUM);
            case TEST -> problem.severity(Severity.LOW);
        };
    }
}
