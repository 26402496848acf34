package dev.plimsoll.model.python;

import dev.plimsoll.model.python.Names.Definition;
import dev.plimsoll.model.python.Names.Sited;
import dev.plimsoll.syntax.python.Expression;
import dev.plimsoll.syntax.python.PythonModule.Assignment;
import dev.plimsoll.syntax.python.PythonModule.Guard;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Works out what one expression comes to: constants, settings and defaults followed, nothing run. Bounded in steps. */
public final class Evaluation {
    private static final int DEEPEST = 40;
    private static final int MAXIMUM_STEPS = 5_000;

    private final Names names;
    private final PythonCalls calls = new PythonCalls(this);
    private final Deque<Assignment> open = new ArrayDeque<>();
    private int steps;
    private int depth;

    private Evaluation(PythonFiles files) {
        this.names = new Names(files);
    }

    /** What an expression in a scope of a file comes to. */
    public static Value of(PythonFiles files, PythonFile file, String scope, Expression expression) {
        return new Evaluation(files).evaluate(new Sited(file, scope, expression));
    }

    Names names() {
        return names;
    }

    Value evaluate(Sited at) {
        if (++steps > MAXIMUM_STEPS || depth >= DEEPEST) {
            return Value.unknown("it is too involved to be worked out");
        }
        depth++;
        try {
            return form(at);
        } finally {
            depth--;
        }
    }

    Value evaluate(Sited at, Expression inner) {
        return evaluate(new Sited(at.file(), at.scope(), inner));
    }

    private Value form(Sited at) {
        Expression expression = at.expression();
        if (expression instanceof Expression.Text text) {
            return Value.text(text.value());
        } else if (expression instanceof Expression.Constant constant) {
            return constant(constant.text());
        } else if (expression instanceof Expression.Composed) {
            return Value.composed();
        } else if (expression instanceof Expression.Sequence sequence) {
            return Value.list(
                    sequence.items().stream().map(item -> evaluate(at, item)).toList());
        } else if (expression instanceof Expression.Name name) {
            return names.name(at.file(), at.scope(), name.id())
                    .map(this::value)
                    .orElseGet(() -> Value.unknown(name.id() + " is not defined in the repository"));
        } else if (expression instanceof Expression.Attribute attribute) {
            return attribute(at, attribute);
        } else if (expression instanceof Expression.Call call) {
            return calls.evaluate(at, call);
        }
        return composite(at, expression);
    }

    private Value composite(Sited at, Expression expression) {
        if (expression instanceof Expression.Choice choice) {
            return choice(at, choice);
        } else if (expression instanceof Expression.Operation operation) {
            return operation(at, operation);
        } else if (expression instanceof Expression.Not not) {
            Optional<Boolean> truth = evaluate(at, not.of()).truth();
            return truth.map(is -> Value.truth(!is)).orElseGet(() -> Value.unknown("it depends on a condition"));
        } else if (expression instanceof Expression.Each each) {
            return calls.each(evaluate(at, each.over()), each);
        } else if (expression instanceof Expression.Subscript item) {
            return calls.item(at, item);
        }
        return Value.unknown("it is computed");
    }

    private static Value constant(String text) {
        return switch (text) {
            case "True" -> Value.truth(true);
            case "False", "0" -> Value.truth(false);
            case "None" -> Value.none();
            default -> Value.text(text);
        };
    }

    Value attribute(Sited at, Expression.Attribute attribute) {
        Sited of = new Sited(at.file(), at.scope(), attribute.of());
        Optional<Definition> definition = names.attribute(of, attribute.name(), 0);
        if (definition.isPresent()) {
            return value(definition.get());
        }
        Optional<Sited> property = names.type(of, 0)
                .flatMap(type -> type.file().module().returns().stream()
                        .filter(returned -> returned.function().equals(type.name() + "." + attribute.name()))
                        .map(returned -> new Sited(type.file(), returned.function(), returned.value()))
                        .reduce((first, second) -> new Sited(
                                type.file(),
                                "",
                                new Expression.Unknown(second.expression().place()))));
        return property.map(this::evaluate)
                .orElseGet(() -> Value.unknown(attribute.name() + " has no default in the repository"));
    }

    /** The last assignment that is carried out; where several may be, it is one of theirs. */
    private Value value(Definition definition) {
        String why = definition.name() + " depends on a condition";
        List<Value> all = new ArrayList<>();
        for (Assignment assignment : before(definition.assignments())) {
            open.push(assignment);
            Optional<Boolean> carried = carriedOut(definition, assignment);
            if (carried.orElse(true)) {
                Value value = evaluate(new Sited(definition.file(), assignment.scope(), assignment.value()));
                all.add(value.by(new Hop(assignment.place(), definition.name())));
            }
            open.pop();
            if (carried.orElse(false)) {
                break;
            }
        }
        return all.isEmpty() ? Value.unknown(definition.name() + " is not set") : Value.either(all, why);
    }

    /** What stands on the right of "x = …" sees the earlier values of x only. */
    private List<Assignment> before(List<Assignment> assignments) {
        int from = 0;
        for (Assignment at : open) {
            from = Math.max(from, assignments.indexOf(at) + 1);
        }
        return assignments.subList(from, assignments.size());
    }

    private Optional<Boolean> carriedOut(Definition definition, Assignment assignment) {
        boolean known = true;
        for (Guard guard : assignment.guards()) {
            Optional<Boolean> truth = evaluate(new Sited(definition.file(), assignment.scope(), guard.test()))
                    .truth();
            if (truth.isPresent() && truth.get() != guard.wanted()) {
                return Optional.of(false);
            }
            known &= truth.isPresent();
        }
        return known ? Optional.of(true) : Optional.empty();
    }

    /** Whether an assignment of a module's own is carried out; empty where that is not known. */
    public static Optional<Boolean> carriedOut(PythonFiles files, PythonFile file, Assignment assignment) {
        return new Evaluation(files)
                .carriedOut(new Definition(file, assignment.target(), List.of(assignment)), assignment);
    }

    private Value choice(Sited at, Expression.Choice choice) {
        Optional<Boolean> truth = evaluate(at, choice.test()).truth();
        if (truth.isPresent()) {
            return evaluate(at, truth.get() ? choice.then() : choice.otherwise());
        }
        List<Value> both = List.of(evaluate(at, choice.then()), evaluate(at, choice.otherwise()));
        return Value.either(both, "it depends on a condition");
    }

    private Value operation(Sited at, Expression.Operation operation) {
        Value left = evaluate(at, operation.left());
        Optional<Boolean> truth = left.truth();
        Value right = evaluate(at, operation.right());
        return switch (operation.operator()) {
            case "or" -> truth.map(is -> is ? left : right).orElse(left);
            case "and" -> truth.map(is -> is ? right : left).orElse(left);
            case "==" -> compared(left, right, true);
            case "!=" -> compared(left, right, false);
            case "in" -> contained(left, right, true);
            case "not in" -> contained(left, right, false);
            case "+" -> sum(left, right);
            default -> Value.unknown("it is computed");
        };
    }

    private static Value compared(Value left, Value right, boolean wanted) {
        boolean known = left.kind() == Value.Kind.TEXT && right.kind() == Value.Kind.TEXT;
        return known
                ? Value.truth(left.text().equals(right.text()) == wanted)
                : Value.unknown("it depends on a condition");
    }

    private static Value contained(Value item, Value list, boolean wanted) {
        boolean known = item.kind() == Value.Kind.TEXT
                && list.kind() == Value.Kind.LIST
                && list.items().stream().allMatch(other -> other.kind() == Value.Kind.TEXT);
        return known
                ? Value.truth(list.items().stream().anyMatch(item::isLike) == wanted)
                : Value.unknown("it depends on a condition");
    }

    private static Value sum(Value left, Value right) {
        if (left.kind() == Value.Kind.LIST && right.kind() == Value.Kind.LIST) {
            List<Value> items = new ArrayList<>(left.items());
            items.addAll(right.items());
            return Value.list(items);
        }
        return left.kind() == Value.Kind.TEXT && right.kind() == Value.Kind.TEXT
                ? Value.text(left.text() + right.text())
                : Value.unknown("it is computed");
    }
}
