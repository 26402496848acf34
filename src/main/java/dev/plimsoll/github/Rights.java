package dev.plimsoll.github;

import java.util.Map;

/** What a token of the App may do; each is asked for only where it is used. */
enum Rights {
    /** What every review needs and {@code app-manifest.yml} declares. */
    USUAL(Map.of(
            "metadata", "read", "contents", "read", "checks", "write", "pull_requests", "write", "issues", "write")),
    /** GitHub lets nobody resolve a thread who may not write contents. Optional: the owner of the App may grant it. */
    THREADS(Map.of("metadata", "read", "contents", "write", "pull_requests", "write")),
    /** Optional as well. */
    CODE_SCANNING(Map.of("metadata", "read", "security_events", "write"));

    private final Map<String, String> permissions;

    Rights(Map<String, String> permissions) {
        this.permissions = permissions;
    }

    Map<String, String> permissions() {
        return permissions;
    }
}
