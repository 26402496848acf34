package dev.plimsoll.model.python;

import dev.plimsoll.model.python.PythonFiles.Found;
import dev.plimsoll.syntax.python.Expression;
import dev.plimsoll.syntax.python.PythonModule.Assignment;
import dev.plimsoll.syntax.python.PythonModule.Import;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a name stands for: in the scopes around, in the module, in what is imported, in a class and its bases. */
final class Names {
    private static final int DEEPEST = 6;
    private static final Pattern PLAIN = Pattern.compile(
            "(?:(?:typing\\.)?(?:Optional|Annotated)\\[)?(?<type>[A-Za-z_][\\w.]*)" + "(?:\\s*\\|\\s*None|\\s*,.*)?]?");

    /** An expression and where its own names are to be looked for. */
    record Sited(PythonFile file, String scope, Expression expression) {}

    /**
     * All that is given to a name, the last one first.
     *
     * @param name what it is called where it is written
     */
    record Definition(PythonFile file, String name, List<Assignment> assignments) {}

    /** A class of the repository. */
    record Type(PythonFile file, String name) {}

    private final PythonFiles files;

    Names(PythonFiles files) {
        this.files = files;
    }

    /** The definition of a plain name, from a scope outwards, then through the imports. */
    Optional<Definition> name(PythonFile file, String scope, String id) {
        for (String at = scope; ; at = outer(at)) {
            Optional<Definition> found = definition(file, at, id, id);
            if (found.isPresent()) {
                return found;
            }
            if (at.isEmpty()) {
                break;
            }
        }
        return imports(file, id).stream()
                .flatMap(i -> files.find(file, i).stream())
                .filter(found -> !found.name().isEmpty() && !found.name().contains("."))
                .flatMap(found -> name(found.file(), "", found.name()).stream())
                .findFirst();
    }

    /** The import of this name, or every import of everything that may bring it. */
    private static List<Import> imports(PythonFile file, String id) {
        Optional<Import> own = file.module().imported(id);
        if (own.isPresent()) {
            return List.of(own.get());
        }
        List<Import> stars = new ArrayList<>();
        for (Import each : file.module().imports()) {
            if (each.name().equals("*")) {
                String target = each.target().isEmpty() ? id : each.target() + "." + id;
                stars.add(new Import(id, target, each.level()));
            }
        }
        return stars;
    }

    /** The definition of "of.name": in a module, or in the class that "of" is or is made of. */
    Optional<Definition> attribute(Sited of, String name, int depth) {
        Optional<Found> module = of.expression()
                .dotted()
                .flatMap(dotted -> of.file().module().imported(dotted))
                .flatMap(i -> files.find(of.file(), i))
                .filter(found -> found.name().isEmpty());
        if (module.isPresent()) {
            return name(module.get().file(), "", name);
        }
        return type(of, depth).flatMap(type -> field(type, name, depth));
    }

    Optional<Definition> field(Type type, String name, int depth) {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        String label = type.name() + "." + name;
        return definition(type.file(), type.name(), name, label)
                .or(() -> definition(type.file(), type.name() + ".__init__", "self." + name, label))
                .or(() -> bases(type, depth)
                        .flatMap(base -> field(base, name, depth + 1).stream())
                        .findFirst());
    }

    private java.util.stream.Stream<Type> bases(Type type, int depth) {
        return type.file().type(type.name()).stream()
                .flatMap(definition -> definition.bases().stream())
                .filter(base -> base.matches("[\\w.]+"))
                .flatMap(base -> type(type.file(), base, depth + 1).stream());
    }

    /** The class that an expression is, or that its value is made of. */
    Optional<Type> type(Sited of, int depth) {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        if (of.expression() instanceof Expression.Call call) {
            return made(of, call, depth);
        } else if (of.expression() instanceof Expression.Name name) {
            if (name.id().equals("self") || name.id().equals("cls")) {
                return Optional.of(new Type(of.file(), outer(of.scope())));
            }
            return annotated(of.file(), of.scope(), name.id(), depth)
                    .or(() -> name(of.file(), of.scope(), name.id())
                            .flatMap(definition -> type(first(definition), depth + 1)))
                    .or(() -> type(of.file(), name.id(), depth + 1));
        } else if (of.expression() instanceof Expression.Attribute attribute) {
            Sited owner = new Sited(of.file(), of.scope(), attribute.of());
            return type(owner, depth + 1)
                    .flatMap(type -> written(type.file(), type.name(), attribute.name(), depth))
                    .or(() -> attribute(owner, attribute.name(), depth + 1)
                            .flatMap(definition -> type(first(definition), depth + 1)))
                    .or(() -> attribute.dotted().flatMap(dotted -> type(of.file(), dotted, depth + 1)));
        }
        return Optional.empty();
    }

    /** "Settings()", "get_settings()", "Field(default_factory=Settings)". */
    private Optional<Type> made(Sited of, Expression.Call call, int depth) {
        Optional<Expression> factory = call.keyword("default_factory").map(Expression.Keyword::value);
        Expression callee = factory.orElse(call.callee());
        Optional<Type> type = callee.dotted().flatMap(dotted -> type(of.file(), dotted, depth + 1));
        return type.or(() -> function(of.file(), callee)
                        .flatMap(found -> written(found.file(), found.name(), "return", depth)))
                .or(() -> returned(of.file(), callee).flatMap(value -> type(value, depth + 1)));
    }

    /** The type that is written at a name, from a scope outwards. */
    private Optional<Type> annotated(PythonFile file, String scope, String name, int depth) {
        for (String at = scope; ; at = outer(at)) {
            Optional<Type> found = written(file, at, name, depth);
            if (found.isPresent() || at.isEmpty()) {
                return found;
            }
        }
    }

    private Optional<Type> written(PythonFile file, String scope, String name, int depth) {
        return file.module().annotations().stream()
                .filter(annotation ->
                        annotation.name().equals(name) && annotation.scope().equals(scope))
                .map(annotation -> PLAIN.matcher(annotation.type().replaceAll("[\"']", "")))
                .filter(Matcher::matches)
                .flatMap(plain -> type(file, plain.group("type"), depth + 1).stream())
                .findFirst();
    }

    private Optional<Found> function(PythonFile file, Expression callee) {
        Optional<String> dotted = callee.dotted();
        return dotted.flatMap(name -> file.module().imported(name))
                .flatMap(i -> files.find(file, i))
                .or(() -> dotted.map(name -> new Found(file, name)));
    }

    /** The one thing that a function of the repository returns. */
    Optional<Sited> returned(PythonFile file, Expression callee) {
        Optional<Found> found = function(file, callee);
        PythonFile in = found.map(Found::file).orElse(file);
        String function = found.map(Found::name).orElse("");
        List<Sited> all = in.module().returns().stream()
                .filter(returned -> returned.function().equals(function))
                .map(returned -> new Sited(in, function, returned.value()))
                .toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    private Optional<Type> type(PythonFile file, String dotted, int depth) {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        if (file.type(dotted).isPresent()) {
            return Optional.of(new Type(file, dotted));
        }
        return imports(file, dotted).stream()
                .flatMap(i -> files.find(file, i).stream())
                .filter(found -> !found.name().isEmpty())
                .flatMap(found -> type(found.file(), found.name(), depth + 1).stream())
                .findFirst();
    }

    private static Optional<Definition> definition(PythonFile file, String scope, String target, String label) {
        List<Assignment> all = file.assignments(scope, target);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<Assignment> latest = new ArrayList<>(all);
        Collections.reverse(latest);
        return Optional.of(new Definition(file, label, latest));
    }

    private static Sited first(Definition definition) {
        Assignment assignment = definition.assignments().get(0);
        return new Sited(definition.file(), assignment.scope(), assignment.value());
    }

    static String outer(String scope) {
        int dot = scope.lastIndexOf('.');
        return dot < 0 ? "" : scope.substring(0, dot);
    }
}
