package dev.plimsoll.model.compose;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.Seen;
import dev.plimsoll.syntax.Place;
import java.util.List;

/**
 * What a service says to the well-known program that it runs.
 *
 * @param program its name
 * @param unsafe what is known to be unsafe of it, where it stands
 */
public record ServiceSettings(ComposeService service, String program, List<Seen<String>> unsafe) implements Fact {
    public ServiceSettings {
        unsafe = List.copyOf(unsafe);
    }

    @Override
    public Place place() {
        return service.place();
    }

    @Override
    public String name() {
        return service.name();
    }
}
