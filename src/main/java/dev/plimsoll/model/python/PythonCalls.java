package dev.plimsoll.model.python;

import dev.plimsoll.model.python.Names.Sited;
import dev.plimsoll.syntax.python.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What calls come to that settings are made with: the environment with its defaults, splitting, conversions. */
final class PythonCalls {
    private static final Set<String> GETENV =
            Set.of("os.getenv", "getenv", "os.environ.get", "environ.get", "os.environ.setdefault");
    private static final Set<String> SAME = Set.of("list", "tuple", "set", "str", "sorted", "frozenset", "cast");
    private static final Set<String> CLEANERS =
            Set.of("strip", "lstrip", "rstrip", "lower", "upper", "copy", "removesuffix", "removeprefix", "encode");
    private static final Set<String> FIELDS = Set.of("Field", "field");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    private final Evaluation evaluation;

    PythonCalls(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    Value evaluate(Sited at, Expression.Call call) {
        String written = call.callee().dotted().orElse("");
        String target = at.file().target(written);
        String last = target.substring(target.lastIndexOf('.') + 1);
        if (GETENV.contains(target)) {
            return environment(at, call, 1);
        } else if (FIELDS.contains(last)) {
            return field(at, call);
        } else if (isSettingsReader(call, last)) {
            return environment(at, call, last.contains("env") ? 1 : Integer.MAX_VALUE);
        } else if (SAME.contains(target) && !call.arguments().isEmpty()) {
            return evaluation.evaluate(at, call.arguments().get(call.arguments().size() - 1));
        } else if (target.equals("bool") && !call.arguments().isEmpty()) {
            Value value = evaluation.evaluate(at, call.arguments().get(0));
            return value.truth().map(Value::truth).orElse(value);
        } else if (target.equals("getattr") && call.arguments().size() > 1) {
            return attribute(at, call);
        } else if (target.equals("json.loads") && !call.arguments().isEmpty()) {
            return json(evaluation.evaluate(at, call.arguments().get(0)));
        }
        return method(at, call);
    }

    /** "env.list(NAME, default=…)", "config(NAME, default=…)", "get_env(NAME, …)". */
    private static boolean isSettingsReader(Expression.Call call, String last) {
        boolean named = !call.arguments().isEmpty()
                && call.arguments().get(0) instanceof Expression.Text name
                && VARIABLE.matcher(name.value()).matches();
        return named && (call.keyword("default").isPresent() || last.contains("env"));
    }

    private Value environment(Sited at, Expression.Call call, int position) {
        String name = call.arguments().isEmpty() || !(call.arguments().get(0) instanceof Expression.Text text)
                ? "a variable"
                : text.value();
        Optional<Expression> fallback = call.keyword("default")
                .map(Expression.Keyword::value)
                .or(() -> position < call.arguments().size()
                        ? Optional.of(call.arguments().get(position))
                        : Optional.empty());
        return fallback.map(value -> evaluation
                        .evaluate(at, value)
                        .by(new Hop(value.place(), "default of environment variable " + name)))
                .orElseGet(() -> Value.unset("it comes from environment variable " + name + " only"));
    }

    /** A field of pydantic, attrs or dataclasses. */
    private Value field(Sited at, Expression.Call call) {
        Optional<Expression> written = call.keyword("default")
                .map(Expression.Keyword::value)
                .or(() -> call.arguments().stream().findFirst());
        Optional<Expression> made = call.keyword("default_factory").map(Expression.Keyword::value);
        if (made.isPresent() && made.get() instanceof Expression.Lambda lambda) {
            written = Optional.of(lambda.body());
        }
        return written.filter(value -> !value.dotted().orElse("").equals("..."))
                .map(value -> evaluation.evaluate(at, value))
                .orElseGet(() -> Value.unset("the setting has no default"));
    }

    /** "getattr(of, NAME, default)". */
    private Value attribute(Sited at, Expression.Call call) {
        if (!(call.arguments().get(1) instanceof Expression.Text name)) {
            return Value.unknown("it is computed");
        }
        Value own = evaluation.attribute(
                at, new Expression.Attribute(call.place(), call.arguments().get(0), name.value()));
        if (own.kind() != Value.Kind.UNKNOWN || call.arguments().size() < 3) {
            return own;
        }
        Expression fallback = call.arguments().get(2);
        return evaluation.evaluate(at, fallback).by(new Hop(fallback.place(), "default of " + name.value()));
    }

    private Value method(Sited at, Expression.Call call) {
        if (call.callee() instanceof Expression.Attribute attribute) {
            boolean splits = attribute.name().equals("split");
            if (splits
                    || CLEANERS.contains(attribute.name())
                    || attribute.name().equals("replace")) {
                Value of = evaluation.evaluate(at, attribute.of());
                return splits ? split(of, separator(call)) : cleaned(of);
            }
        }
        return evaluation
                .names()
                .returned(at.file(), call.callee())
                .map(evaluation::evaluate)
                .orElseGet(() -> Value.unknown("it is computed"));
    }

    private static String separator(Expression.Call call) {
        return !call.arguments().isEmpty() && call.arguments().get(0) instanceof Expression.Text text
                ? text.value()
                : " ";
    }

    private static Value split(Value of, String separator) {
        if (of.kind() == Value.Kind.EITHER) {
            return Value.either(
                    of.items().stream().map(item -> split(item, separator)).toList(), of.text());
        } else if (of.kind() != Value.Kind.TEXT) {
            return of;
        }
        List<Value> parts = new ArrayList<>();
        for (String part : of.text().split(Pattern.quote(separator), -1)) {
            parts.add(Value.text(part));
        }
        return withHops(Value.list(parts), of);
    }

    private static Value cleaned(Value of) {
        return of.kind() == Value.Kind.TEXT ? withHops(Value.text(of.text().strip()), of) : of;
    }

    private static Value json(Value of) {
        if (of.kind() != Value.Kind.TEXT || !of.text().strip().startsWith("[")) {
            return of;
        }
        return withHops(
                Value.list(QUOTED.matcher(of.text())
                        .results()
                        .map(item -> Value.text(item.group(1)))
                        .toList()),
                of);
    }

    /** "[x.strip() for x in y if x]": the items, cleaned; empty ones are taken to be left out. */
    Value each(Value over, Expression.Each each) {
        boolean plain = each.element().dotted().orElse("").equals(each.variable())
                || each.element() instanceof Expression.Call call && concerns(call, each.variable());
        if (!plain) {
            return Value.unknown("it is computed");
        }
        if (over.kind() != Value.Kind.LIST) {
            return over;
        }
        List<Value> items = over.items().stream()
                .map(PythonCalls::cleaned)
                .filter(item -> item.kind() != Value.Kind.TEXT || !item.text().isEmpty())
                .toList();
        return withHops(Value.list(items), over);
    }

    private static boolean concerns(Expression.Call call, String variable) {
        boolean cleans = call.callee() instanceof Expression.Attribute attribute
                && CLEANERS.contains(attribute.name())
                && (attribute.of().dotted().orElse("").equals(variable)
                        || attribute.of() instanceof Expression.Call inner && concerns(inner, variable));
        return cleans
                || call.callee().dotted().orElse("").equals("str")
                        && call.arguments().size() == 1
                        && call.arguments().get(0).dotted().orElse("").equals(variable);
    }

    /** "os.environ[NAME]". */
    Value item(Sited at, Expression.Subscript item) {
        String target = at.file().target(item.of().dotted().orElse(""));
        if (target.equals("os.environ") || target.equals("environ")) {
            String name = item.index() instanceof Expression.Text text ? text.value() : "a variable";
            return Value.unset("it comes from environment variable " + name + " only");
        }
        return Value.unknown("it is computed");
    }

    private static Value withHops(Value value, Value from) {
        return new Value(value.kind(), value.text(), value.items(), from.hops());
    }
}
