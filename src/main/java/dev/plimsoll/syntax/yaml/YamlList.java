package dev.plimsoll.syntax.yaml;

import dev.plimsoll.syntax.Place;
import java.util.List;

/**
 * A sequence.
 *
 * @param tag the explicit tag ("!reset"), "" for none
 */
public record YamlList(Place place, List<YamlNode> items, String tag) implements YamlNode {
    public YamlList {
        items = List.copyOf(items);
    }
}
