package dev.plimsoll.model.dependencies;

import dev.plimsoll.model.Reading;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.syntax.PathTest;
import dev.plimsoll.syntax.manifest.ManifestParser;
import dev.plimsoll.syntax.manifest.Requirement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the manifests of a repository name, by the folder of each manifest. */
public final class Dependencies {
    private static final PathTest MANIFESTS = PathTest.of(ManifestParser::isManifest);
    private static final Set<String> LISTS = Set.of("requirements", "reqs", "deps");

    private final Map<String, List<Requirement>> byFolder;

    private Dependencies(Map<String, List<Requirement>> byFolder) {
        this.byFolder = byFolder;
    }

    public static Dependencies read(Reading reading) {
        Map<String, List<Requirement>> byFolder = new LinkedHashMap<>();
        for (Blob blob : reading.files(MANIFESTS)) {
            byFolder.computeIfAbsent(home(blob.folder()), folder -> new ArrayList<>())
                    .addAll(reading.peek(blob, ManifestParser.INSTANCE));
        }
        return new Dependencies(byFolder);
    }

    /** True where a manifest lies in this folder, or in its folder of requirement lists. */
    public boolean manifestIn(String folder) {
        return byFolder.containsKey(folder);
    }

    /** Everything that a manifest of the repository names. */
    public Stream<Requirement> all() {
        return byFolder.values().stream().flatMap(List::stream);
    }

    /** What the manifests in a folder and in those above it name; of one that has none, those below it. */
    public List<Requirement> around(String folder) {
        boolean own = manifestIn(folder);
        return byFolder.entrySet().stream()
                .filter(entry ->
                        isIn(folder, entry.getKey()) || !own && !folder.isEmpty() && isIn(entry.getKey(), folder))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    /** True where the path is the folder or lies in it. */
    public static boolean isIn(String path, String folder) {
        return folder.isEmpty() || path.equals(folder) || path.startsWith(folder + "/");
    }

    /** "requirements/base.txt" belongs to the folder above. */
    private static String home(String folder) {
        String name = folder.substring(folder.lastIndexOf('/') + 1);
        return LISTS.contains(name) ? folder.substring(0, Math.max(0, folder.length() - name.length() - 1)) : folder;
    }
}
