package dev.plimsoll.model.app;

import dev.plimsoll.model.python.ModulePaths;
import dev.plimsoll.model.python.Sketch;
import dev.plimsoll.snapshot.Snapshot;
import dev.plimsoll.syntax.python.PythonModule.Import;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which of a repository's Python files import which, asked only for the files that somebody starts from. */
final class ImportGraph {
    private final Map<String, Sketch> sketches;
    private final ModulePaths paths;
    private final Set<String> names = new HashSet<>();
    private final Map<String, Set<String>> imported = new HashMap<>();

    ImportGraph(Snapshot snapshot, Map<String, Sketch> sketches) {
        this.sketches = sketches;
        this.paths = new ModulePaths(snapshot);
        for (String path : sketches.keySet()) {
            for (String part : path.split("/")) {
                names.add(part.endsWith(".py") ? part.substring(0, part.length() - 3) : part);
            }
        }
    }

    /** These files and all that they import, directly or not. */
    Set<String> from(Collection<String> files) {
        Set<String> reached = new TreeSet<>(files);
        Deque<String> open = new ArrayDeque<>(files);
        while (!open.isEmpty()) {
            for (String next : imported.computeIfAbsent(open.pop(), this::imports)) {
                if (reached.add(next)) {
                    open.push(next);
                }
            }
        }
        return reached;
    }

    /** The file that an import of a file leads to. */
    Optional<String> file(String from, Import each) {
        String first = each.target().replaceFirst("\\..*", "");
        return each.level() == 0 && !names.contains(first)
                ? Optional.empty()
                : paths.find(from, each).map(ModulePaths.Target::path).filter(sketches::containsKey);
    }

    private Set<String> imports(String file) {
        Set<String> found = new LinkedHashSet<>();
        List<Import> imports = sketches.get(file).imports();
        imports.forEach(each -> file(file, each).ifPresent(found::add));
        return found;
    }
}
