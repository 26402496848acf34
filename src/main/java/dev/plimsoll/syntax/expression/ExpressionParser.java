package dev.plimsoll.syntax.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Builds an expression of its tokens, by precedence: "||", "&amp;&amp;", comparisons, "!", access. */
final class ExpressionParser {
    private static final int DEEPEST = 50;
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final Set<String> KEYWORDS = Set.of("true", "false", "null", "NaN", "Infinity");

    private final List<ExpressionToken> tokens;
    private int at;
    private int depth;

    private ExpressionParser(List<ExpressionToken> tokens) {
        this.tokens = tokens;
    }

    static Expression parse(String text) throws NotAnExpression {
        ExpressionParser parser = new ExpressionParser(ExpressionToken.of(text));
        if (parser.tokens.isEmpty()) {
            throw new NotAnExpression("an expression was expected, and there is nothing");
        }
        Expression whole = parser.or();
        if (parser.at < parser.tokens.size()) {
            throw new NotAnExpression(
                    "unexpected " + parser.tokens.get(parser.at).text() + " behind its end");
        }
        return whole;
    }

    private Expression or() throws NotAnExpression {
        if (++depth > DEEPEST) {
            throw new NotAnExpression("nested deeper than " + DEEPEST + " levels");
        }
        Expression left = and();
        while (takes("||")) {
            left = new Expression.Operation("||", List.of(left, and()));
        }
        depth--;
        return left;
    }

    private Expression and() throws NotAnExpression {
        Expression left = comparison();
        while (takes("&&")) {
            left = new Expression.Operation("&&", List.of(left, comparison()));
        }
        return left;
    }

    private Expression comparison() throws NotAnExpression {
        Expression left = not();
        while (at < tokens.size() && COMPARISONS.stream().anyMatch(tokens.get(at)::is)) {
            String operator = tokens.get(at++).text();
            left = new Expression.Operation(operator, List.of(left, not()));
        }
        return left;
    }

    private Expression not() throws NotAnExpression {
        int count = 0;
        while (takes("!")) {
            count++;
        }
        Expression of = access();
        return count == 0 ? of : new Expression.Operation("!", List.of(of));
    }

    private Expression access() throws NotAnExpression {
        Expression left = primary();
        while (at < tokens.size()) {
            if (takes(".")) {
                left = new Expression.Access(left, takes("*") ? "*" : property());
            } else if (takes("[")) {
                Expression index = takes("*") ? new Expression.Literal("*", true) : or();
                expect("]");
                left = index instanceof Expression.Literal literal && literal.quoted()
                        ? new Expression.Access(left, literal.text())
                        : new Expression.Index(left, index);
            } else {
                break;
            }
        }
        return left;
    }

    private String property() throws NotAnExpression {
        ExpressionToken next = next("a property's name");
        if (next.kind() != ExpressionToken.Kind.WORD) {
            throw new NotAnExpression("unexpected " + next.text() + " behind a dot");
        }
        return next.text();
    }

    private Expression primary() throws NotAnExpression {
        ExpressionToken next = next("a value");
        switch (next.kind()) {
            case TEXT:
                return new Expression.Literal(next.text(), true);
            case NUMBER:
                return new Expression.Literal(next.text(), false);
            case WORD:
                return word(next.text());
            default:
                if (next.is("(")) {
                    Expression inner = or();
                    expect(")");
                    return inner;
                }
                throw new NotAnExpression("unexpected " + next.text());
        }
    }

    private Expression word(String word) throws NotAnExpression {
        if (takes("(")) {
            List<Expression> arguments = new ArrayList<>();
            if (!takes(")")) {
                do {
                    arguments.add(or());
                } while (takes(","));
                expect(")");
            }
            return new Expression.Call(word.toLowerCase(Locale.ROOT), word, arguments);
        }
        return KEYWORDS.contains(word)
                ? new Expression.Literal(word, false)
                : new Expression.Context(word.toLowerCase(Locale.ROOT));
    }

    private ExpressionToken next(String expected) throws NotAnExpression {
        if (at >= tokens.size()) {
            throw new NotAnExpression("it ends where " + expected + " was expected");
        }
        return tokens.get(at++);
    }

    private void expect(String sign) throws NotAnExpression {
        if (!takes(sign)) {
            String found = at < tokens.size() ? "before " + tokens.get(at).text() : "at its end";
            throw new NotAnExpression("a " + sign + " is missing " + found);
        }
    }

    private boolean takes(String sign) {
        boolean there = at < tokens.size() && tokens.get(at).is(sign);
        at += there ? 1 : 0;
        return there;
    }
}
