package dev.plimsoll.model.compose;

import dev.plimsoll.model.Seen;
import dev.plimsoll.render.compose.ShortMount;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.yaml.YamlEntry;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads who can reach a service: its networks, names and published ports. */
final class ReachReader {
    private static final Pattern BRACKETED = Pattern.compile("(\\[[0-9a-fA-F:.]+]):(.*)");

    private final String service;
    private final Optional<ComposeImage> image;

    private ReachReader(String service, Optional<ComposeImage> image) {
        this.service = service;
        this.image = image;
    }

    static ComposeReach read(String name, YamlNode service, Optional<ComposeImage> image) {
        ReachReader reader = new ReachReader(name, image);
        Optional<Seen<String>> mode = seen(service, "network_mode");
        List<ComposePort> ports = new ArrayList<>();
        for (YamlNode item : service.get("ports").map(YamlNode::items).orElse(List.of())) {
            item.text()
                    .map(text -> Optional.of(reader.ofText(item.place(), text)))
                    .orElseGet(() -> reader.ofMap(item))
                    .ifPresent(ports::add);
        }
        boolean host = mode.filter(seen -> seen.value().equals("host")).isPresent();
        return new ComposeReach(
                mode,
                seen(service, "container_name"),
                mode.isPresent() ? List.of() : networks(service),
                host ? List.of() : ports);
    }

    private static Optional<Seen<String>> seen(YamlNode service, String key) {
        return service.get(key).flatMap(node -> node.text().map(text -> new Seen<>(text, node.place())));
    }

    private static List<ComposeNetwork> networks(YamlNode service) {
        List<ComposeNetwork> all = new ArrayList<>();
        for (YamlEntry entry : service.get("networks").map(YamlNode::entries).orElse(List.of())) {
            List<Seen<String>> aliases = entry.value().get("aliases").map(YamlNode::items).orElse(List.of()).stream()
                    .flatMap(item -> item.text().stream().map(text -> new Seen<>(text, item.place())))
                    .toList();
            all.add(new ComposeNetwork(entry.name(), aliases));
        }
        return all.isEmpty() ? List.of(new ComposeNetwork("default", List.of())) : all;
    }

    /** {@code [[ADDRESS:]PUBLISHED:]TARGET[/PROTOCOL]}. */
    private ComposePort ofText(Place place, String text) {
        Matcher v6 = BRACKETED.matcher(text);
        boolean bracketed = v6.matches();
        List<String> parts = ShortMount.parts(bracketed ? v6.group(2) : text);
        String last = parts.get(parts.size() - 1);
        int slash = last.lastIndexOf('/');
        String target = slash < 0 ? last : last.substring(0, slash);
        String protocol = slash < 0 ? "tcp" : last.substring(slash + 1).toLowerCase(Locale.ROOT);
        Optional<String> published = parts.size() > 1 ? present(parts.get(parts.size() - 2)) : Optional.empty();
        Optional<String> address = bracketed
                ? Optional.of(v6.group(1))
                : parts.size() > 2 ? present(String.join(":", parts.subList(0, parts.size() - 2))) : Optional.empty();
        return new ComposePort(place, service, image, address, published, target, protocol);
    }

    private Optional<ComposePort> ofMap(YamlNode item) {
        return item.textAt("target")
                .map(target -> new ComposePort(
                        item.place(),
                        service,
                        image,
                        item.textAt("host_ip").flatMap(ReachReader::present),
                        item.textAt("published").flatMap(ReachReader::present),
                        target,
                        item.textAt("protocol").orElse("tcp").toLowerCase(Locale.ROOT)));
    }

    private static Optional<String> present(String text) {
        return Optional.of(text).filter(t -> !t.isBlank());
    }
}
