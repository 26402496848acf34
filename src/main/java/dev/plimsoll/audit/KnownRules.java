package dev.plimsoll.audit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The ids that a configuration may name: those of today and those that rules had. */
public final class KnownRules {
    private final Map<String, String> ids = new LinkedHashMap<>();

    public KnownRules(Collection<RuleCard> cards) {
        cards.forEach(card -> {
            ids.put(card.id(), card.id());
            card.formerly().forEach(old -> ids.put(old, card.id()));
        });
    }

    /** Today's id of a rule. */
    Optional<String> find(String name) {
        return Optional.ofNullable(ids.get(name));
    }

    String unknown(String name) {
        return "unknown rule " + Refusals.shown(name) + Nearest.hint(name, ids.keySet());
    }
}
