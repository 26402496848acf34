package dev.plimsoll.model.workflow;

import dev.plimsoll.syntax.yaml.YamlEntry;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.Map;
import java.util.Set;

/** Looks at {@code permissions:}: scopes that exist, and the access that each knows. */
final class PermissionsCheck {
    private static final Set<String> ANY = Set.of("read", "write", "none");
    private static final Map<String, Set<String>> SCOPES = Map.ofEntries(
            Map.entry("actions", ANY),
            Map.entry("artifact-metadata", ANY),
            Map.entry("attestations", ANY),
            Map.entry("checks", ANY),
            Map.entry("code-quality", ANY),
            Map.entry("contents", ANY),
            Map.entry("copilot-requests", Set.of("write", "none")),
            Map.entry("deployments", ANY),
            Map.entry("discussions", ANY),
            Map.entry("drives", ANY),
            Map.entry("id-token", Set.of("write", "none")),
            Map.entry("issues", ANY),
            Map.entry("models", Set.of("read", "none")),
            Map.entry("packages", ANY),
            Map.entry("pages", ANY),
            Map.entry("pull-requests", ANY),
            Map.entry("repository-projects", ANY),
            Map.entry("security-events", ANY),
            Map.entry("statuses", ANY),
            Map.entry("vulnerability-alerts", Set.of("read", "none")));

    private PermissionsCheck() {}

    static void check(YamlNode permissions, Faults faults) {
        permissions
                .text()
                .filter(text -> !text.equals("read-all") && !text.equals("write-all"))
                .ifPresent(text -> faults.refused(
                        permissions.place(),
                        "permissions are read-all, write-all or a mapping of scopes, not \"" + text + "\""));
        for (YamlEntry scope : permissions.entries()) {
            Set<String> levels = SCOPES.get(scope.name());
            if (levels == null) {
                faults.refused(scope.key().place(), scope.name() + " is no scope of permissions");
            } else if (scope.value().text().filter(levels::contains).isEmpty()) {
                faults.refused(
                        scope.key().place(),
                        "the scope " + scope.name() + " does not know the access "
                                + scope.value()
                                        .text()
                                        .map(text -> "\"" + text + "\"")
                                        .orElse("that is written"));
            }
        }
    }
}
