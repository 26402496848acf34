package dev.plimsoll.model.compose;

import java.util.List;

/**
 * Services that are started together.
 *
 * @param files what it is made of, the ones named on the command line first
 * @param overlay true where its last file is laid over another project on demand
 */
public record ComposeProject(List<String> files, boolean overlay, List<ComposeService> services) {
    public ComposeProject {
        files = List.copyOf(files);
        services = List.copyOf(services);
    }
}
