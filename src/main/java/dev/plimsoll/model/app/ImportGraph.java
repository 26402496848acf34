package dev.plimsoll.model.app;

import dev.plimsoll.model.python.ModulePaths;
import dev.plimsoll.model.python.Sketch;
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
    private record Asked(String folder, int level, String target) {}

    private final Map<String, Sketch> sketches;
    private final ModulePaths paths;
    private final Set<String> names = new HashSet<>();
    private final Map<Asked, Optional<String>> found = new HashMap<>();
    private final Map<String, Set<String>> imported = new HashMap<>();

    ImportGraph(Map<String, Sketch> sketches) {
        this.sketches = sketches;
        Set<String> folders = new HashSet<>();
        for (String path : sketches.keySet()) {
            int from = 0;
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', from)) {
                names.add(path.substring(from, slash));
                folders.add(path.substring(0, slash));
                from = slash + 1;
            }
            names.add(path.substring(from, path.length() - ".py".length()));
        }
        this.paths = new ModulePaths(sketches::containsKey, folders::contains);
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
        return each.level() == 0 && !isOwn(each) ? Optional.empty() : known(from, each);
    }

    /** Files of one folder import the same things; only of what is called like itself a file imports another. */
    private Optional<String> known(String from, Import each) {
        int slash = from.lastIndexOf('/');
        boolean alike = from.startsWith(each.target().replaceFirst("\\..*", ""), slash + 1);
        String folder = slash < 0 ? "" : from.substring(0, slash);
        return alike
                ? found(from, each)
                : found.computeIfAbsent(new Asked(folder, each.level(), each.target()), asked -> found(from, each));
    }

    private Optional<String> found(String from, Import each) {
        return paths.find(from, each).map(ModulePaths.Target::path);
    }

    /** False for what no file or folder of the repository can be by its name. */
    boolean isOwn(Import each) {
        int dot = each.target().indexOf('.');
        return names.contains(dot < 0 ? each.target() : each.target().substring(0, dot));
    }

    private Set<String> imports(String file) {
        Set<String> found = new LinkedHashSet<>();
        List<Import> imports = sketches.get(file).imports();
        imports.forEach(each -> file(file, each).ifPresent(found::add));
        return found;
    }
}
