package dev.plimsoll.model.workflow;

import dev.plimsoll.syntax.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers the faults of one workflow; of those at one place the first, since an alias leads to a place again and again. */
final class Faults {
    private final Map<String, WorkflowFault> found = new LinkedHashMap<>();
    private String owner = "workflow";

    /** What is found from now on belongs to this part. */
    void enter(String part) {
        owner = part;
    }

    void refused(Place place, String message) {
        add(place, message, true);
    }

    void useless(Place place, String message) {
        add(place, message, false);
    }

    private void add(Place place, String message, boolean refused) {
        String key = place.line() + ":" + place.span().column() + (refused ? "" : message);
        found.putIfAbsent(key, new WorkflowFault(place, owner, message, refused));
    }

    List<WorkflowFault> all() {
        return List.copyOf(found.values());
    }
}
