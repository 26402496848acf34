package dev.plimsoll.store;

import java.util.List;

/**
 * Repositories, by full name, that came within reach of an installation of the App or went out of it.
 *
 * @param repositories none, when going out: all of the installation
 */
public record Reach(long installation, List<String> repositories, boolean within) {
    public Reach {
        repositories = List.copyOf(repositories);
    }
}
