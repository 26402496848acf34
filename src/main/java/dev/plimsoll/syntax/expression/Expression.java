package dev.plimsoll.syntax.expression;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A part of an expression of GitHub Actions. Source: GitHub Docs, "Evaluate expressions in workflows and actions". */
public sealed interface Expression {
    /** The functions whose answer holds what they are given. */
    Set<String> TEXTUAL = Set.of("format", "join", "tojson", "fromjson", "case");

    /** A number, a keyword, or a text without its quotes. */
    record Literal(String text, boolean quoted) implements Expression {}

    /** A named value that all else starts from ("github", "matrix"), in lower case. */
    record Context(String name) implements Expression {}

    /** ".name", "['name']" or, with "*" for the name, ".*". */
    record Access(Expression of, String name) implements Expression {}

    /** "[…]" with anything but a text in it. */
    record Index(Expression of, Expression at) implements Expression {}

    /** A function's name in lower case, as it is written, and its arguments. */
    record Call(String function, String written, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** "!", "&amp;&amp;", "||" or a comparison. */
    record Operation(String operator, List<Expression> operands) implements Expression {
        public Operation {
            operands = List.copyOf(operands);
        }
    }

    /** The parts that it is directly made of. */
    default List<Expression> parts() {
        if (this instanceof Access access) {
            return List.of(access.of);
        } else if (this instanceof Index index) {
            return List.of(index.of, index.at);
        } else if (this instanceof Call call) {
            return call.arguments;
        }
        return this instanceof Operation operation ? operation.operands : List.of();
    }

    /** This and everything in it. */
    default Stream<Expression> all() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Expression::all));
    }

    /** "github.event.issue.title" in lower case, an index as "*"; empty where it starts with no context. */
    default Optional<String> path() {
        if (this instanceof Context context) {
            return Optional.of(context.name);
        } else if (this instanceof Access access) {
            return access.of.path().map(before -> before + "." + access.name.toLowerCase(Locale.ROOT));
        }
        return this instanceof Index index ? index.of.path().map(before -> before + ".*") : Optional.empty();
    }

    /** What its value may be taken from as it is: a comparison gives true or false, "a &amp;&amp; b" gives b or nothing. */
    default Stream<Expression> sources() {
        if (this instanceof Operation operation) {
            List<Expression> operands = operation.operands;
            return switch (operation.operator) {
                case "&&" -> operands.get(1).sources();
                case "||" -> operands.stream().flatMap(Expression::sources);
                default -> Stream.of();
            };
        } else if (this instanceof Call call) {
            return TEXTUAL.contains(call.function) ? call.arguments.stream().flatMap(Expression::sources) : Stream.of();
        }
        return this instanceof Literal ? Stream.of() : Stream.of(this);
    }
}
