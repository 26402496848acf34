package dev.plimsoll.rules.plimsoll;

import dev.plimsoll.audit.Rule;
import java.util.List;

/** The family's rules, a line each, by name. */
public final class PlimsollRules {
    private PlimsollRules() {}

    public static List<Rule<?>> all() {
        return List.of(new UnreadableFile());
    }
}
