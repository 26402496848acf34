package dev.plimsoll.model.kubernetes;

import dev.plimsoll.syntax.Place;
import java.util.List;

/**
 * A right that a rule of a role gives.
 *
 * @param resource as the rule names it
 * @param verbs those of the right that it allows
 * @param every true where it allows these because it allows every verb
 */
public record Grant(String resource, List<String> verbs, boolean every, Place place) {
    public Grant {
        verbs = List.copyOf(verbs);
    }
}
