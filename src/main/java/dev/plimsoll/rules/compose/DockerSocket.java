package dev.plimsoll.rules.compose;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.compose.ComposeMount;
import dev.plimsoll.model.compose.ComposeService;
import java.util.Optional;
import java.util.stream.Stream;

/** A Compose service that has the container engine's socket. */
final class DockerSocket implements Rule<ComposeService> {
    private static final RuleCard CARD = RuleCard.rule("compose/docker-socket")
            .title("Service has the Docker socket")
            .severity(Severity.HIGH)
            .why("Whoever can write to the socket can start a privileged container, and so is root on the host."
                    + " Mounting it read-only does not help: it is the file that becomes read-only, not what is"
                    + " said through it.")
            .fix("Take the mount away, or put a filtering socket proxy between that lets through only the requests that"
                    + " are needed; a rootless engine lessens what can be done.")
            .bad(Sample.of("docker-compose.yml", """
                services:
                  agent:
                    image: example/agent:1.4.2
                    volumes:
                      - data:/data
                      - ${DOCKER_SOCKET:-/var/run/docker.sock}:/var/run/docker.sock:ro <<<
                  panel:
                    image: example/panel:2.0.1
                    volumes:
                      - type: bind <<<
                        source: /run/docker.sock
                        target: /docker.sock
                volumes:
                  data:
                """))
            .good(Sample.of("docker-compose.yml", """
                services:
                  agent:
                    image: example/agent:1.4.2
                    environment:
                      DOCKER_HOST: tcp://socket-proxy:2375
                """))
            .about(Concern.SECURITY);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<ComposeService> subjects(Repository repository) {
        return repository.composeServices().by(service -> socket(service).map(ComposeMount::place));
    }

    @Override
    public Verdict judge(ComposeService service) {
        Optional<ComposeMount> socket = socket(service);
        if (socket.isEmpty()) {
            return Verdict.holds();
        }
        boolean proxy = service.image()
                .filter(image -> image.text().value().contains("socket-proxy"))
                .isPresent();
        String what = socket.get().bringsSocketInFolder()
                ? "the folder that the engine's socket lies in"
                : "the engine's socket";
        Problem problem = TestServices.problem(
                socket.get().place(),
                "Service " + service.key() + " has " + what
                        + (proxy
                                ? "; it is a proxy that filters what is said through it"
                                : " and with it the rights of root on the host"));
        return proxy ? problem.severity(Severity.LOW) : problem;
    }

    private static Optional<ComposeMount> socket(ComposeService service) {
        return service.mounts().stream()
                .filter(ComposeMount::bringsEngineSocket)
                .findFirst();
    }
}
