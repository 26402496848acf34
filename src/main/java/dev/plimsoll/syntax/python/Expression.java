package dev.plimsoll.syntax.python;

import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.Optional;

/** An expression of source text with its place. What is not one of the forms below is {@link Unknown}. */
public sealed interface Expression {
    Place place();

    /** A string literal without anything put in, adjacent ones joined. */
    record Text(Place place, String value) implements Expression {}

    /** A number, True, False or None, as it is written. */
    record Constant(Place place, String text) implements Expression {}

    /** A plain name. */
    record Name(Place place, String id) implements Expression {}

    /** "of.name". */
    record Attribute(Place place, Expression of, String name) implements Expression {}

    /** "of[index]". */
    record Subscript(Place place, Expression of, Expression index) implements Expression {}

    /** A list, tuple or set display. */
    record Sequence(Place place, List<Expression> items) implements Expression {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** A dictionary display. */
    record Mapping(Place place, List<Pair> pairs) implements Expression {
        public Mapping {
            pairs = List.copyOf(pairs);
        }

        public Optional<Pair> get(String key) {
            return pairs.stream()
                    .filter(pair ->
                            pair.key instanceof Text text && text.value().equals(key))
                    .findFirst();
        }
    }

    /** A key and its value in a dictionary display. */
    record Pair(Place place, Expression key, Expression value) {}

    /**
     * A call.
     *
     * @param spread true where arguments come from a "*x" or "**x"
     */
    record Call(Place place, Expression callee, List<Expression> arguments, List<Keyword> keywords, boolean spread)
            implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
            keywords = List.copyOf(keywords);
        }

        public Optional<Keyword> keyword(String name) {
            return keywords.stream()
                    .filter(keyword -> keyword.name().equals(name))
                    .findFirst();
        }
    }

    /** "name=value" in a call. */
    record Keyword(Place place, String name, Expression value) {}

    /** "then if test else otherwise". */
    record Choice(Place place, Expression test, Expression then, Expression otherwise) implements Expression {}

    /** Two operands and "or", "and", "==", "!=", "in", "not in" or "+". */
    record Operation(Place place, String operator, Expression left, Expression right) implements Expression {}

    /** "not of". */
    record Not(Place place, Expression of) implements Expression {}

    /** A comprehension or generator over one iterable. */
    record Each(Place place, Expression element, String variable, Expression over) implements Expression {}

    /** "lambda: body". */
    record Lambda(Place place, Expression body) implements Expression {}

    /** A string with something put in and something fixed beside it. */
    record Composed(Place place) implements Expression {}

    /** Anything else. */
    record Unknown(Place place) implements Expression {}

    /** "a.b.c", where it is a name and attributes only. */
    default Optional<String> dotted() {
        if (this instanceof Name name) {
            return Optional.of(name.id());
        }
        return this instanceof Attribute attribute
                ? attribute.of().dotted().map(of -> of + "." + attribute.name())
                : Optional.empty();
    }
}
