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
import dev.plimsoll.model.compose.ComposeImage;
import dev.plimsoll.model.compose.ComposePurpose;
import dev.plimsoll.model.compose.ComposeRights;
import dev.plimsoll.model.compose.ComposeService;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Compose service that is given a capability with which it can get at its host. */
final class AddedCapability implements Rule<ComposeService> {
    private static final Set<String> STRONG = Set.of(
            "ALL",
            "BPF",
            "DAC_READ_SEARCH",
            "MAC_ADMIN",
            "MAC_OVERRIDE",
            "NET_ADMIN",
            "PERFMON",
            "SYS_ADMIN",
            "SYS_BOOT",
            "SYS_MODULE",
            "SYS_PTRACE",
            "SYS_RAWIO");
    private static final Pattern NETWORK_TOOL = Pattern.compile(
            ".*(wireguard|wg-easy|wg-portal|gluetun|openvpn|tailscale|headscale|netbird|zerotier|nebula|vpn|firezone|netmaker"
                    + "|pihole|pi-hole|adguard|fail2ban|crowdsec|keepalived|dnsmasq|dhcp).*");

    private static final RuleCard CARD = RuleCard.rule("compose/added-capability")
            .title("Service is given a strong capability")
            .severity(Severity.MEDIUM)
            .why("Docker leaves a container the capabilities that are safe to have. Each of these lets it do more than"
                    + " its own business: SYS_ADMIN, SYS_MODULE or SYS_PTRACE are known ways out of it, NET_ADMIN"
                    + " changes the network that it is on.")
            .fix("Take the capability away, or name the smaller one that is needed; cap_drop: [ALL] first shows which.")
            .bad(Sample.of("docker-compose.yml", """
                services:
                  agent:
                    image: example/agent:1.4.2
                    cap_add:
                      - SYS_ADMIN <<<
                """))
            .good(Sample.of("docker-compose.yml", """
                services:
                  web:
                    image: example/web:1.4.2
                    cap_drop: [ALL]
                    cap_add: [NET_BIND_SERVICE]
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
                .by(service -> strong(service).stream().map(Seen::place).findFirst());
    }

    /** A privileged service has them all anyway, which another rule says. */
    @Override
    public Verdict judge(ComposeService service) {
        List<Seen<String>> strong = strong(service);
        if (strong.isEmpty() || service.privileged().isPresent()) {
            return Verdict.holds();
        }
        String names = strong.stream().map(Seen::value).distinct().collect(Collectors.joining(", "));
        Problem problem = Problem.at(strong.get(0).place(), "Service " + service.key() + " is given " + names);
        boolean ofItsTrade = names.equals("NET_ADMIN") && isNetworkTool(service);
        return ofItsTrade || ComposePurpose.of(service.place()) != ComposePurpose.DEPLOYMENT
                ? problem.severity(Severity.LOW)
                : problem;
    }

    private static List<Seen<String>> strong(ComposeService service) {
        ComposeRights rights = service.rights();
        return rights.capabilities().stream()
                .filter(capability -> STRONG.contains(capability.value()))
                .toList();
    }

    private static boolean isNetworkTool(ComposeService service) {
        String image = service.image()
                .map(ComposeImage::text)
                .map(text -> text.written())
                .orElse("");
        return NETWORK_TOOL.matcher(image + " " + service.key()).matches();
    }
}
