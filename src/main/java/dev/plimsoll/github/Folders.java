package dev.plimsoll.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.snapshot.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** Asks for the modes of files that a comparison does not tell: by the entries of their folders. */
final class Folders {
    private final String commit;
    private final Set<String> paths;
    private final List<String> folders;

    Folders(String commit, Set<String> paths) {
        this.commit = commit;
        this.paths = paths;
        Set<String> of = new TreeSet<>();
        paths.forEach(path -> of.add(path.substring(0, Math.max(0, path.lastIndexOf('/')))));
        this.folders = new ArrayList<>(of);
    }

    /** The part of a GraphQL selection that asks for the folders. */
    String selection() {
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < folders.size(); i++) {
            fields.append('f')
                    .append(i)
                    .append(":object(expression:")
                    .append(Json.quoted(commit + ":" + folders.get(i)))
                    .append("){... on Tree{entries{name mode}}}");
        }
        return fields.toString();
    }

    void tell(JsonNode repository, BiConsumer<String, Mode> modes) {
        for (int i = 0; i < folders.size(); i++) {
            String prefix = folders.get(i).isEmpty() ? "" : folders.get(i) + "/";
            for (JsonNode entry : repository.path("f" + i).path("entries")) {
                String path = prefix + entry.path("name").asText();
                if (paths.contains(path)) {
                    modes.accept(path, Mode.of(entry.path("mode").asInt()));
                }
            }
        }
    }
}
