package dev.plimsoll.model.compose;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A variable whose value is the credential of one or more systems.
 *
 * @param systems what it opens, by the names of the services, and where each is told so, in the order of the file
 */
public record CredentialVariable(String variable, Map<String, Place> systems) implements Fact {
    public CredentialVariable {
        systems = Collections.unmodifiableMap(new LinkedHashMap<>(systems));
    }

    @Override
    public Place place() {
        return systems.values().iterator().next();
    }

    @Override
    public String name() {
        return "variable " + variable;
    }
}
