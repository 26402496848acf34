package dev.plimsoll.model.kubernetes;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where an object ends up, as far as files tell.
 *
 * @param folder its file's
 * @param roots the outermost kustomizations through which it gets deployed; none where no kustomization lists it
 * @param namespaces those that it gets there or writes itself; none where nothing says
 */
record Standing(String folder, Set<String> roots, Set<String> namespaces) {
    Standing {
        roots = Set.copyOf(roots);
        namespaces = Set.copyOf(namespaces);
    }

    static Standing ofFile(String path) {
        return new Standing(path.substring(0, Math.max(0, path.lastIndexOf('/'))), Set.of(), Set.of());
    }

    /** True where nothing keeps both from standing in one namespace. */
    boolean mayMeet(Standing other) {
        return namespaces.isEmpty()
                || other.namespaces.isEmpty()
                || !Collections.disjoint(namespaces, other.namespaces);
    }

    /** True where both get deployed together: by one kustomization, or from one folder. */
    boolean meets(Standing other) {
        boolean together = roots.isEmpty() && other.roots.isEmpty() ? folder.equals(other.folder) : sharesRoot(other);
        return together && mayMeet(other);
    }

    private boolean sharesRoot(Standing other) {
        return !Collections.disjoint(roots, other.roots);
    }

    /** What it is found by: its folder, its roots, and its namespaces. */
    Stream<String> places() {
        return Stream.of(
                        Stream.of("folder " + folder),
                        roots.stream().map(root -> "root " + root),
                        namespaces.stream().map(namespace -> "namespace " + namespace))
                .flatMap(place -> place);
    }

    /** How many folders both share, from the root on. */
    int nearness(Standing other) {
        List<String> mine = List.of(folder.split("/"));
        List<String> theirs = List.of(other.folder.split("/"));
        int shared = 0;
        while (shared < Math.min(mine.size(), theirs.size()) && mine.get(shared).equals(theirs.get(shared))) {
            shared++;
        }
        return shared;
    }
}
