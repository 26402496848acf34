package dev.plimsoll.model.docker;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import java.util.List;

/**
 * A folder that is sent to the builder, with the Dockerfiles that take something of it.
 *
 * @param folder from the root, "" for the root
 * @param dockerfiles those that copy files of it, in the order of their paths
 * @param uncovered those of them for which there is neither a .dockerignore nor one of their own
 * @param broad the COPY and ADD instructions of the uncovered ones that take a whole folder or all that fits a pattern
 */
public record BuildContext(
        String folder, List<Dockerfile> dockerfiles, List<Dockerfile> uncovered, List<ContextCopy> broad)
        implements Fact {
    public BuildContext {
        dockerfiles = List.copyOf(dockerfiles);
        uncovered = List.copyOf(uncovered);
        broad = List.copyOf(broad);
    }

    /** Of the copies that take most, the first; else the first copy of all. */
    @Override
    public Place place() {
        return broad.stream()
                .filter(ContextCopy::isWhole)
                .findFirst()
                .or(() -> broad.stream().findFirst())
                .or(() -> dockerfiles.stream().flatMap(Dockerfile::copies).findFirst())
                .map(ContextCopy::place)
                .orElseGet(() -> Place.ofFile(folder.isEmpty() ? "." : folder));
    }

    @Override
    public String name() {
        return "build context " + (folder.isEmpty() ? "." : folder);
    }
}
