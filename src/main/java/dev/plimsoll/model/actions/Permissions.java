package dev.plimsoll.model.actions;

import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.yaml.YamlEntry;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A {@code permissions:} block: what the job's token may do. Scopes that a block does not name are "none". Source: GitHub
 * Docs, "Workflow syntax", permissions.
 *
 * @param place the key's line
 * @param all "read-all" or "write-all" where that is what is written, else ""
 * @param scopes access by scope ("contents" to "read")
 */
public record Permissions(Place place, String all, Map<String, String> scopes) {
    public Permissions {
        scopes = Map.copyOf(scopes);
    }

    static Optional<Permissions> of(Optional<YamlEntry> written) {
        return written.map(entry -> {
            YamlNode value = entry.value();
            Map<String, String> scopes = new LinkedHashMap<>();
            value.entries()
                    .forEach(scope ->
                            scopes.put(scope.name(), scope.value().text().orElse("")));
            return new Permissions(entry.key().place(), value.text().orElse(""), scopes);
        });
    }

    /** Every scope may be written. */
    public boolean isWriteAll() {
        return all.equals("write-all");
    }
}
