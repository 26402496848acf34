package dev.plimsoll.syntax.python;

import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.Optional;

/**
 * What one Python file says, as far as rules need it. A scope is the dotted name of the classes and functions around, ""
 * for the module's own.
 *
 * @param calls and decorators: those in the statements that the parser was asked about
 */
public record PythonModule(
        List<Import> imports,
        List<Assignment> assignments,
        List<CallSite> calls,
        List<Decorator> decorators,
        List<ClassDefinition> classes,
        List<Returned> returns,
        List<Annotation> annotations) {
    public static final PythonModule EMPTY =
            new PythonModule(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public PythonModule {
        imports = List.copyOf(imports);
        assignments = List.copyOf(assignments);
        calls = List.copyOf(calls);
        decorators = List.copyOf(decorators);
        classes = List.copyOf(classes);
        returns = List.copyOf(returns);
        annotations = List.copyOf(annotations);
    }

    /**
     * An imported name.
     *
     * @param name what it is called here, "*" for everything
     * @param target the dotted name of what it is, without leading dots
     * @param level how many dots stand before it (0: absolute)
     */
    public record Import(String name, String target, int level) {}

    /**
     * A value given to a name ("x"), an attribute ("self.x") or an item ("app.config[X]").
     *
     * @param guards the conditions under which it is carried out, the outermost first
     */
    public record Assignment(Place place, String scope, String target, Expression value, List<Guard> guards) {
        public Assignment {
            guards = List.copyOf(guards);
        }

        public boolean conditional() {
            return !guards.isEmpty();
        }
    }

    /** A test that must come out so. */
    public record Guard(Expression test, boolean wanted) {}

    /** The type that is written at a parameter, a field or, by the name "return", at a function. */
    public record Annotation(String scope, String name, String type) {}

    /** A call and the scope in which it stands. */
    public record CallSite(String scope, Expression.Call call) {}

    /** What decorates a function or class, and its name. */
    public record Decorator(String scope, String decorated, Expression expression) {}

    /** A class and the dotted names of its bases. */
    public record ClassDefinition(Place place, String name, List<String> bases) {
        public ClassDefinition {
            bases = List.copyOf(bases);
        }
    }

    /** What a function returns. */
    public record Returned(String function, Expression value) {}

    /** What the dotted name stands for after the imports: "CORS" for "flask_cors.CORS". */
    public Optional<Import> imported(String dotted) {
        String first = dotted.contains(".") ? dotted.substring(0, dotted.indexOf('.')) : dotted;
        Optional<Import> found = imports.stream()
                .filter(i -> i.name().equals(dotted) || i.name().equals(first))
                .reduce((before, after) ->
                        after.name().length() >= before.name().length() ? after : before);
        return found.map(
                i -> new Import(dotted, i.target() + dotted.substring(i.name().length()), i.level()));
    }
}
