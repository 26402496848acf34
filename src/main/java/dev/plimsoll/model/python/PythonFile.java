package dev.plimsoll.model.python;

import dev.plimsoll.syntax.python.PythonModule;
import dev.plimsoll.syntax.python.PythonModule.Assignment;
import java.util.List;
import java.util.Optional;

/** A Python file of the repository and what it says. */
public record PythonFile(String path, PythonModule module) {
    /** The folder it lies in, "" for the root. */
    String folder() {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** What is given to a name in one scope, in the order of the text. */
    public List<Assignment> assignments(String scope, String target) {
        return module.assignments().stream()
                .filter(assignment ->
                        assignment.target().equals(target) && assignment.scope().equals(scope))
                .toList();
    }

    Optional<PythonModule.ClassDefinition> type(String name) {
        return module.classes().stream()
                .filter(type -> type.name().equals(name))
                .findFirst();
    }

    /** The dotted name of what a name stands for: after its import, else itself. */
    public String target(String dotted) {
        return module.imported(dotted).map(PythonModule.Import::target).orElse(dotted);
    }
}
