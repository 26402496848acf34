package dev.plimsoll.render.compose;

import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.yaml.YamlEntry;
import dev.plimsoll.syntax.yaml.YamlMap;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Follows {@code extends} (Compose Specification, 05-services): through files and chains, no circle twice. */
final class Extension {
    private static final int LONGEST_CHAIN = 50;
    private static final String KEY = "extends";

    /** A service of a file. */
    private record Member(String path, String service) {}

    private final ComposeRenderer renderer;
    private final Variables variables;
    private final Map<String, YamlNode> files = new HashMap<>();
    private final Map<Member, YamlNode> done = new HashMap<>();
    private final Deque<Member> chain = new ArrayDeque<>();

    Extension(ComposeRenderer renderer, Variables variables) {
        this.renderer = renderer;
        this.variables = variables;
    }

    /** A file's tree with all its services extended. */
    YamlNode extended(String path, YamlNode file) {
        boolean none = file.get("services").stream()
                .flatMap(services -> services.entries().stream())
                .allMatch(entry -> entry.value().get(KEY).isEmpty());
        if (none) {
            return file;
        }
        files.put(path, file);
        List<YamlEntry> all = new ArrayList<>();
        for (YamlEntry entry : file.entries()) {
            boolean services = entry.name().equals("services") && entry.value() instanceof YamlMap;
            all.add(services ? new YamlEntry(entry.key(), services(path, entry.value())) : entry);
        }
        return new YamlMap(file.place(), all, file.tag());
    }

    private YamlNode services(String path, YamlNode services) {
        List<YamlEntry> all = new ArrayList<>();
        for (YamlEntry entry : services.entries()) {
            all.add(new YamlEntry(entry.key(), service(new Member(path, entry.name()), entry.value())));
        }
        return new YamlMap(services.place(), all, services.tag());
    }

    private YamlNode service(Member member, YamlNode written) {
        Optional<YamlNode> reference = written.get(KEY);
        if (reference.isEmpty()) {
            return written;
        }
        YamlNode known = done.get(member);
        if (known != null) {
            return known;
        }
        chain.push(member);
        YamlNode own = withoutExtends(written);
        YamlNode merged = base(member, reference.get())
                .map(base -> Merge.services(base, own))
                .orElse(own);
        chain.pop();
        done.put(member, merged);
        return merged;
    }

    private Optional<YamlNode> base(Member member, YamlNode reference) {
        Place place = reference.place();
        Optional<String> name = reference.textAt("service");
        if (name.isEmpty()) {
            renderer.say(place, "extends names no service");
            return Optional.empty();
        }
        Optional<String> written = reference.textAt("file");
        FileReference file = written.map(text -> FileReference.of(renderer.folder(place), text))
                .orElse(new FileReference(Optional.of(member.path()), ""));
        if (file.path().isEmpty()) {
            renderer.say(place, "the file that is extended was not read: " + file.reason());
            return Optional.empty();
        }
        Member base = new Member(file.path().get(), name.get());
        if (chain.contains(base) || chain.size() > LONGEST_CHAIN) {
            renderer.say(place, "extends turns in a circle, or is over " + LONGEST_CHAIN + " long");
            return Optional.empty();
        }
        YamlNode tree = file(base.path(), place);
        Optional<YamlNode> found = tree.at("services", base.service());
        if (found.isEmpty() && !tree.entries().isEmpty()) {
            renderer.say(place, "extends service " + base.service() + ", which " + base.path() + " does not have");
        }
        return found.map(service -> service(base, service));
    }

    private YamlNode file(String path, Place askedFor) {
        YamlNode file = files.get(path);
        if (file == null) {
            file = renderer.extended(path, askedFor, variables);
            files.put(path, file);
        }
        return file;
    }

    private static YamlNode withoutExtends(YamlNode service) {
        List<YamlEntry> kept =
                service.entries().stream().filter(e -> !e.name().equals(KEY)).toList();
        return new YamlMap(service.place(), kept, service.tag());
    }
}
