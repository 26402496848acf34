package dev.plimsoll.snapshot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/** Tells what of a tree is not the project's own work. */
final class Exclusions {
    private static final Map<String, Excluded.Kind> FOLDERS = Map.of(
            "node_modules", Excluded.Kind.DEPENDENCIES,
            "site-packages", Excluded.Kind.VIRTUAL_ENVIRONMENT,
            "__pycache__", Excluded.Kind.BYTECODE);

    private Exclusions() {}

    static List<Excluded> of(NavigableMap<String, Blob> blobs) {
        Map<String, Excluded.Kind> found = new LinkedHashMap<>();
        Map<String, Integer> files = new LinkedHashMap<>();
        for (String path : blobs.keySet()) {
            topmost(path).ifPresent(folder -> {
                found.put(folder, FOLDERS.get(folder.substring(folder.lastIndexOf('/') + 1)));
                files.merge(folder, 1, Integer::sum);
            });
        }
        List<Excluded> all = new ArrayList<>();
        found.forEach((folder, kind) ->
                all.add(new Excluded(folder, kind.name().toLowerCase(java.util.Locale.ROOT), kind, files.get(folder))));
        return all;
    }

    private static Optional<String> topmost(String path) {
        int slash = path.indexOf('/');
        while (slash >= 0) {
            String folder = path.substring(0, slash);
            if (FOLDERS.containsKey(folder.substring(folder.lastIndexOf('/') + 1))) {
                return Optional.of(folder);
            }
            slash = path.indexOf('/', slash + 1);
        }
        return Optional.empty();
    }
}
