package dev.plimsoll.model.actions;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.yaml.YamlEntry;
import dev.plimsoll.syntax.yaml.YamlNode;
import dev.plimsoll.syntax.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether a workflow or an action lets the commands set-env and add-path be given by what a step prints.
 *
 * @param allowed false for a file that does not
 */
public record UnsecureCommands(Place place, String name, boolean allowed) implements Fact {
    private static final String SWITCH = "ACTIONS_ALLOW_UNSECURE_COMMANDS";
    private static final Pattern WRITTEN = Pattern.compile("(?m)^(?!\\s*#).*" + SWITCH + "\\s*[=:]\\s*[\"']?true");

    /** One for each place that allows them; one for a file that nowhere does. */
    static List<UnsecureCommands> in(YamlNode root, Place place, String name) {
        List<UnsecureCommands> found = new ArrayList<>();
        collect(root, name, found);
        return found.isEmpty() ? List.of(new UnsecureCommands(place, name, false)) : found;
    }

    private static void collect(YamlNode node, String name, List<UnsecureCommands> found) {
        for (YamlEntry entry : node.entries()) {
            boolean allows = entry.name().equals(SWITCH) && entry.value().isTrue();
            boolean writes = entry.name().equals("run")
                    && entry.value() instanceof YamlScalar script
                    && script.raw().contains(SWITCH)
                    && WRITTEN.matcher(script.raw()).find();
            if (allows || writes) {
                found.add(new UnsecureCommands(entry.key().place(), name, true));
            }
            collect(entry.value(), name, found);
        }
        node.items().forEach(item -> collect(item, name, found));
    }
}
