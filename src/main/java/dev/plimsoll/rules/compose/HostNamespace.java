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
import dev.plimsoll.model.compose.ComposeService;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Compose service that shares a namespace with its host. */
final class HostNamespace implements Rule<ComposeService> {
    private static final RuleCard CARD = RuleCard.rule("compose/host-namespace")
            .title("Service shares a namespace of its host")
            .severity(Severity.MEDIUM)
            .why("In the host's network a container reaches what listens on the host's loopback only, and everything"
                    + " it opens is open on the host; with the host's processes it sees and may signal all of them;"
                    + " with its IPC it reads other programs' shared memory.")
            .fix("Take the setting away. Publish the ports that are needed instead of network_mode: host; use"
                    + " \"service:NAME\" to share a namespace with one other service.")
            .bad(Sample.of("docker-compose.yml", """
                services:
                  app:
                    image: example/app:1.4.2
                    network_mode: host <<<
                  monitor:
                    image: example/monitor:2.0.1
                    pid: host <<<
                """))
            .good(Sample.of("docker-compose.yml", """
                services:
                  app:
                    image: example/app:1.4.2
                    ports:
                      - "127.0.0.1:8080:8080"
                  debug:
                    image: example/debug:2.0.1
                    pid: service:app
                """))
            .about(Concern.SECURITY);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<ComposeService> subjects(Repository repository) {
        return repository
                .composeServices()
                .by(service -> service.rights().hostNamespaces().stream()
                        .map(Seen::place)
                        .findFirst());
    }

    @Override
    public Verdict judge(ComposeService service) {
        if (service.rights().hostNamespaces().isEmpty()) {
            return Verdict.holds();
        }
        String what = service.rights().hostNamespaces().stream()
                .map(seen -> seen.value().replace("network_mode", "network") + " namespace")
                .collect(Collectors.joining(" and the "));
        Problem problem = Problem.at(
                service.rights().hostNamespaces().get(0).place(),
                "Service " + service.key() + " has the " + what + " of its host");
        return ComposePurpose.of(problem.place()) == ComposePurpose.DEPLOYMENT
                ? problem
                : problem.severity(Severity.LOW);
    }
}
