package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.Seen;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One of a NetworkPolicy's rules for what its pods may connect to (API reference, NetworkPolicyEgressRule). */
public final class EgressRule {
    private static final Set<String> DNS = Set.of("53", "5353", "dns", "dns-tcp", "dns-udp");
    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0/0", "::/0");

    private final YamlNode node;

    EgressRule(YamlNode node) {
        this.node = node;
    }

    public Place place() {
        return node.placeOfKey("to").or(() -> node.placeOfKey("ports")).orElseGet(node::place);
    }

    /** True where it names nobody: everybody is meant. */
    public boolean isToAnyone() {
        return peers().isEmpty();
    }

    /** True where it names no port: every port is meant. */
    public boolean isOnAnyPort() {
        return ports().isEmpty();
    }

    /** True where it allows nothing but asking for names. */
    public boolean isDnsAlone() {
        return !isOnAnyPort()
                && ports().stream()
                        .allMatch(port -> port.get("endPort").isEmpty()
                                && port.textAt("port").filter(DNS::contains).isPresent());
    }

    /** A block that is every address, without exceptions. */
    public Optional<Place> everyAddress() {
        return blocks().filter(block ->
                        block.textAt("cidr").filter(EVERYWHERE::contains).isPresent())
                .filter(block -> exceptions(block).findAny().isEmpty())
                .findFirst()
                .map(block -> block.placeOfKey("cidr").orElseGet(block::place));
    }

    /** The block by which it lets pods at an address. */
    public Optional<Seen<String>> blockOf(String address) {
        Optional<Cidr> target = Cidr.of(address);
        return target.flatMap(one -> blocks().filter(block -> contains(block.textAt("cidr"), one))
                .filter(block -> exceptions(block).noneMatch(except -> contains(Optional.of(except), one)))
                .findFirst()
                .flatMap(block -> Fields.text(block, "cidr")));
    }

    private static boolean contains(Optional<String> block, Cidr address) {
        return block.flatMap(Cidr::of).filter(cidr -> cidr.contains(address)).isPresent();
    }

    /** True where a TCP port is open to whom it names. A port's name may stand for any number. */
    public boolean opens(long port) {
        return isOnAnyPort()
                || ports().stream()
                        .filter(one -> one.textAt("protocol").orElse("TCP").equals("TCP"))
                        .anyMatch(one -> covers(one, port));
    }

    private static boolean covers(YamlNode port, long wanted) {
        if (port.get("port").isEmpty()) {
            return true;
        }
        long first = Fields.number(port, "port").map(seen -> seen.value()).orElse(-1L);
        long last = Fields.number(port, "endPort").map(seen -> seen.value()).orElse(first);
        return first <= wanted && wanted <= last;
    }

    private List<YamlNode> peers() {
        return node.get("to").map(YamlNode::items).orElse(List.of());
    }

    private List<YamlNode> ports() {
        return node.get("ports").map(YamlNode::items).orElse(List.of());
    }

    private Stream<YamlNode> blocks() {
        return peers().stream().flatMap(peer -> peer.get("ipBlock").stream());
    }

    private static Stream<String> exceptions(YamlNode block) {
        return block.get("except").map(YamlNode::items).orElse(List.of()).stream()
                .flatMap(except -> except.text().stream());
    }
}
