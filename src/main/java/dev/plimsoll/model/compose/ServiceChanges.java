package dev.plimsoll.model.compose;

import dev.plimsoll.syntax.yaml.YamlEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the Compose files that only change another file's services, though Compose would start each of them alone: they
 * say nothing but what a service's image is or how it logs, and most of their services are described in full beside them.
 */
final class ServiceChanges {
    private static final Set<String> CHANGES = Set.of("image", "build", "pull_policy", "platform", "logging", "labels");

    private ServiceChanges() {}

    /** The file of its folder whose services this one changes. */
    static Optional<String> of(String path, Map<String, ProjectReader> all) {
        List<YamlEntry> services = all.get(path).entries();
        if (services.isEmpty() || !services.stream().allMatch(ServiceChanges::onlyChanges)) {
            return Optional.empty();
        }
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        return all.keySet().stream()
                .filter(other ->
                        !other.equals(path) && other.startsWith(folder) && other.indexOf('/', folder.length()) < 0)
                .filter(other -> 2 * described(services, all.get(other)) > services.size())
                .findFirst();
    }

    private static long described(List<YamlEntry> services, ProjectReader other) {
        return services.stream()
                .filter(service -> other.entry(service.name())
                        .filter(whole -> !onlyChanges(whole))
                        .isPresent())
                .count();
    }

    private static boolean onlyChanges(YamlEntry service) {
        return service.value().entries().stream().allMatch(part -> CHANGES.contains(part.name()));
    }
}
