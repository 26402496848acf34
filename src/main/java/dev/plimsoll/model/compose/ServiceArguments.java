package dev.plimsoll.model.compose;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.Seen;
import dev.plimsoll.syntax.Place;
import java.util.List;

/**
 * The secrets among the arguments of the programs that a service's commands start, such as are not written out.
 *
 * @param secrets how each is given ("--requirepass in its command"), where it stands
 */
public record ServiceArguments(ComposeService service, List<Seen<String>> secrets) implements Fact {
    public ServiceArguments {
        secrets = List.copyOf(secrets);
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
