package dev.plimsoll.model.kubernetes;

import java.util.List;
import java.util.Optional;

/**
 * What of a repository makes objects once it is rendered, and is not rendered yet.
 *
 * @param charts what to say of its charts, which may deploy into any namespace; empty where it has none
 * @param templates the paths of single files, which belong to what stands in their folders
 */
record Elsewhere(Optional<String> charts, List<String> templates) {
    Elsewhere {
        templates = List.copyOf(templates);
    }
}
