package dev.plimsoll.model.python;

import dev.plimsoll.syntax.python.PythonModule.Import;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Where in a repository an import leads to. */
public final class ModulePaths {
    private final Predicate<String> files;
    private final Predicate<String> folders;

    /** Of these files and folders. */
    public ModulePaths(Predicate<String> files, Predicate<String> folders) {
        this.files = files;
        this.folders = folders;
    }

    /** A file of the repository and a name in it ("" for the module itself). */
    public record Target(String path, String name) {}

    /** What an import of the file at this path leads to, where that is in the repository. */
    public Optional<Target> find(String from, Import imported) {
        List<String> parts = List.of(imported.target().split("\\."));
        for (String root : roots(parent(from), imported.level())) {
            String first = join(root, parts.get(0));
            if (!files.test(first + ".py") && !folders.test(first)) {
                continue;
            }
            for (int length = parts.size(); length > 0; length--) {
                String path = join(root, String.join("/", parts.subList(0, length)));
                String module = files.test(path + ".py") ? path + ".py" : path + "/__init__.py";
                if (!module.equals(from) && files.test(module)) {
                    return Optional.of(new Target(module, String.join(".", parts.subList(length, parts.size()))));
                }
            }
        }
        return Optional.empty();
    }

    /** Where an import is looked for: of an absolute one, in each folder above, the nearest first. */
    private static List<String> roots(String inFolder, int level) {
        String folder = inFolder;
        for (int i = 1; i < level; i++) {
            folder = parent(folder);
        }
        if (level > 0) {
            return List.of(folder);
        }
        List<String> roots = new ArrayList<>();
        for (String at = folder; !at.isEmpty(); at = parent(at)) {
            roots.add(at);
        }
        roots.add("");
        roots.add("src");
        return roots;
    }

    private static String join(String folder, String path) {
        return folder.isEmpty() ? path : folder + "/" + path;
    }

    private static String parent(String folder) {
        int slash = folder.lastIndexOf('/');
        return slash < 0 ? "" : folder.substring(0, slash);
    }
}
