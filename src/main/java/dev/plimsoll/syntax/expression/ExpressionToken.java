package dev.plimsoll.syntax.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A word, number, text or sign of an expression. */
record ExpressionToken(Kind kind, String text) {
    private static final Pattern TOKEN = Pattern.compile("(?<space>[ \\t\\r"
            + "\\n"
            + "]+)|(?<text>'(?:[^']|'')*+')"
            + "|(?<number>0x[0-9a-fA-F]+|0o[0-7]+|[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?(?![\\w-])|[-+]?Infinity(?![\\w-]))"
            + "|(?<word>[A-Za-z_][\\w-]*)|(?<sign>&&|\\|\\||==|!=|<=|>=|[<>!()\\[\\],.*])");

    enum Kind {
        WORD,
        NUMBER,
        TEXT,
        SIGN
    }

    /** The tokens of a text, white space left out. */
    static List<ExpressionToken> of(String expression) throws NotAnExpression {
        List<ExpressionToken> all = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(expression);
        for (int at = 0; at < expression.length(); at = matcher.end()) {
            matcher.region(at, expression.length());
            boolean property = !all.isEmpty() && all.get(all.size() - 1).is(".");
            if (!matcher.lookingAt()) {
                throw new NotAnExpression("unexpected symbol " + symbol(expression, at));
            } else if (matcher.group("text") != null) {
                String quoted = matcher.group();
                all.add(new ExpressionToken(
                        Kind.TEXT, quoted.substring(1, quoted.length() - 1).replace("''", "'")));
            } else if (matcher.group("number") != null) {
                all.add(new ExpressionToken(property ? Kind.WORD : Kind.NUMBER, matcher.group()));
            } else if (matcher.group("word") != null) {
                all.add(new ExpressionToken(Kind.WORD, matcher.group()));
            } else if (matcher.group("sign") != null) {
                all.add(new ExpressionToken(Kind.SIGN, matcher.group()));
            }
        }
        return all;
    }

    private static String symbol(String expression, int at) {
        int end = expression.offsetByCodePoints(at, 1);
        return expression.charAt(at) == '\'' ? "' (a text that does not end)" : expression.substring(at, end);
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }
}
