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
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A port of a service that its host offers to whoever can reach the host. */
final class PublishedOnAllInterfaces implements Rule<ComposePort> {
    /** Ports of protocols that are spoken with the public: web, mail, names, SSH, VPN, calls, games. */
    private static final int[] PUBLIC = {
        22, 25, 53, 80, 110, 143, 443, 465, 587, 853, 993, 995, 1194, 1883, 3478, 4190, 5222, 5269, 5349, 8443, 8883,
        19132, 25565, 51820
    };

    private static final Set<Integer> WEB = Set.of(80, 443, 8443);

    private static final RuleCard CARD = RuleCard.rule("compose/published-on-all-interfaces")
            .title("Port is published on every interface")
            .severity(Severity.LOW)
            .why("A port without an address is open on all networks of the host, past the host's own firewall. Behind a"
                    + " reverse proxy that makes a second way in, without its TLS and its login.")
            .fix("Bind it to the host alone (\"127.0.0.1:8080:8080\"), or take it away where a reverse proxy on the"
                    + " same network serves it.")
            .bad(Sample.of("docker-compose.yml", """
                services:
                  app:
                    image: example/app:1.4.2
                    ports:
                      - "8080:8080" <<<
                      - target: 9100 <<<
                        published: 9100
                """))
            .good(Sample.of("docker-compose.yml", """
                services:
                  proxy:
                    image: caddy:2.8.4
                    ports:
                      - "80:80"
                      - "443:443"
                  app:
                    image: example/app:1.4.2
                    ports:
                      - "127.0.0.1:8080:8080"
                """))
            .about(Concern.SECURITY)
            .like(Peer.DCLINT, "no-unbound-port-interfaces");

    @Override
    public RuleCard card() {
        return CARD;
    }

    /** A datastore's are another rule's; who works on it or tests it opens ports to himself. */
    @Override
    public Stream<ComposePort> subjects(Repository repository) {
        return repository
                .composeServices()
                .ports()
                .filter(port ->
                        port.datastore().isEmpty() && ComposePurpose.of(port.place()) == ComposePurpose.DEPLOYMENT);
    }

    /** Who writes 0.0.0.0 has decided. */
    @Override
    public Verdict judge(ComposePort port) {
        if (port.reach() == ComposePort.Reach.UNKNOWN) {
            return Verdict.cannotTell("a variable that the repository does not set decides about its address");
        }
        boolean meant = port.protocol().equals("udp")
                || IntStream.of(PUBLIC)
                        .anyMatch(known -> port.publishes(known) || port.serves(known) && !WEB.contains(known));
        if (port.reach() != ComposePort.Reach.EVERYWHERE || port.address().isPresent() || meant) {
            return Verdict.holds();
        }
        String published = port.published().map(p -> "port " + p).orElse("a port that Docker chooses");
        return Problem.at(
                port.place(),
                "Port " + port.target() + " of service " + port.service() + " is published as " + published
                        + " on every interface of the host");
    }
}
