package dev.plimsoll.rules.compose;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.compose.ComposeService;
import java.util.stream.Stream;

/** A Compose service that runs privileged. */
final class Privileged implements Rule<ComposeService> {
    private static final RuleCard CARD = RuleCard.rule("compose/privileged")
            .title("Service runs privileged")
            .severity(Severity.HIGH)
            .why("A privileged container has all capabilities and all devices of the host, and nothing of what usually"
                    + " keeps it apart: who breaks into it has the host.")
            .fix("Take privileged away and name what is needed: devices for a device, cap_add for a single capability.")
            .bad(Sample.of("docker-compose.yml", """
                services:
                  vpn:
                    image: example/vpn:1.4.2
                    privileged: true <<<
                """))
            .good(Sample.of("docker-compose.yml", """
                services:
                  vpn:
                    image: example/vpn:1.4.2
                    privileged: false
                    cap_add: [NET_ADMIN]
                    devices: [/dev/net/tun]
                """))
            .about(Concern.SECURITY);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<ComposeService> subjects(Repository repository) {
        return repository.composeServices().by(ComposeService::privileged);
    }

    @Override
    public Verdict judge(ComposeService service) {
        return service.privileged()
                .<Verdict>map(place -> TestServices.problem(place, "Service " + service.key() + " runs privileged"))
                .orElseGet(Verdict::holds);
    }
}
