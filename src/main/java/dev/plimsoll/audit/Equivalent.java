package dev.plimsoll.audit;

import java.util.List;

/** The checks of another tool, by its own ids, that look for what a rule looks for. */
public record Equivalent(Peer peer, List<String> ids) {
    public Equivalent {
        ids = List.copyOf(ids);
    }
}
