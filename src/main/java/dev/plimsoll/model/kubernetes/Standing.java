package dev.plimsoll.model.kubernetes;

import java.util.Collections;
import java.util.List;
import java.util.Set;

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
