package dev.plimsoll.audit;

import dev.plimsoll.snapshot.PathRules;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which paths belong to which environment, as the repository's owners say. */
public record Environments(Map<String, PathRules> paths) {
    public static final Environments NONE = new Environments(Map.of());

    public Environments {
        paths = Collections.unmodifiableMap(new LinkedHashMap<>(paths));
    }

    /** The environments of a path, in the order in which they are written; none for a path of no one. */
    public List<String> of(String path) {
        return paths.isEmpty()
                ? List.of()
                : paths.entrySet().stream()
                        .filter(environment -> environment.getValue().leavesOut(path))
                        .map(Map.Entry::getKey)
                        .toList();
    }
}
