package dev.plimsoll.rules.plimsoll;

import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The family's rules, a line each, by name. */
public final class PlimsollRules {
    private PlimsollRules() {}

    /** @param others the cards of all other families, which a configuration may name */
    public static List<Rule<?>> all(Collection<RuleCard> others) {
        UnreadableFile unreadable = new UnreadableFile();
        List<RuleCard> known = new ArrayList<>(others);
        known.add(unreadable.card());
        return List.of(new ConfigurationError(known), unreadable);
    }
}
