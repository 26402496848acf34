package dev.plimsoll.model.compose;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import java.util.List;

/**
 * Services that are started together.
 *
 * @param files what it is made of, the ones named on the command line first
 * @param overlay true where its last file is laid over another project on demand
 */
public record ComposeProject(List<String> files, boolean overlay, List<ComposeService> services) implements Fact {
    public ComposeProject {
        files = List.copyOf(files);
        services = List.copyOf(services);
    }

    /** Where its first service stands. */
    @Override
    public Place place() {
        return services.get(0).place();
    }

    @Override
    public String name() {
        return "project " + files.get(0);
    }
}
