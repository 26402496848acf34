package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.Seen;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.yaml.YamlEntry;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a container may do to its node, as the container itself says (API reference, SecurityContext v1 core). */
public final class SecurityContext {
    private static final String KEY = "securityContext";

    private final YamlNode container;

    SecurityContext(YamlNode container) {
        this.container = container;
    }

    /** Where its key stands; empty where the container has none. */
    public Optional<Place> place() {
        return container.placeOfKey(KEY);
    }

    /** Where its first entry stands: another one can be written above it. */
    public Optional<Place> firstEntry() {
        return container.get(KEY).stream()
                .flatMap(context -> context.entries().stream())
                .map(YamlEntry::key)
                .map(YamlNode::place)
                .findFirst();
    }

    /** That it has the node's own rights: a privileged container, or a Windows one that is a process of the host. */
    public Optional<Seen<Boolean>> privileged() {
        return Fields.truth(container, KEY, "privileged")
                .filter(Seen::value)
                .or(() -> Fields.truth(container, KEY, "windowsOptions", "hostProcess")
                        .filter(Seen::value));
    }

    public Optional<Seen<Boolean>> allowPrivilegeEscalation() {
        return Fields.truth(container, KEY, "allowPrivilegeEscalation");
    }

    public Optional<Seen<Boolean>> readOnlyRootFilesystem() {
        return Fields.truth(container, KEY, "readOnlyRootFilesystem");
    }

    public Optional<Seen<String>> procMount() {
        return Fields.text(container, KEY, "procMount");
    }

    /** The capabilities that it gives up, without "CAP_", in capitals. */
    public List<Seen<String>> dropped() {
        return capabilities("drop");
    }

    /** The capabilities that it asks for beyond the runtime's, without "CAP_", in capitals. */
    public List<Seen<String>> added() {
        return capabilities("add");
    }

    private List<Seen<String>> capabilities(String way) {
        return container.at(KEY, "capabilities", way).stream()
                .flatMap(list -> list.items().stream())
                .flatMap(item -> item.text().stream()
                        .map(text -> new Seen<>(text.toUpperCase(Locale.ROOT).replaceFirst("^CAP_", ""), item.place())))
                .toList();
    }
}
