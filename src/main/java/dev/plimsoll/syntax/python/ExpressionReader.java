package dev.plimsoll.syntax.python;

import dev.plimsoll.syntax.python.Expression.Keyword;
import dev.plimsoll.syntax.python.Expression.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.treesitter.TSNode;

/** Copies an expression out of the native tree, to a bounded depth. */
final class ExpressionReader {
    private static final int DEEPEST = 60;

    private final PythonText text;
    private int depth;

    ExpressionReader(PythonText text) {
        this.text = text;
    }

    Expression read(TSNode node) {
        if (depth >= DEEPEST) {
            return new Expression.Unknown(text.place(node));
        }
        depth++;
        try {
            return form(node);
        } finally {
            depth--;
        }
    }

    private Expression form(TSNode node) {
        return switch (node.getType()) {
            case "identifier" -> new Expression.Name(text.place(node), text.of(node));
            case "true", "false", "none", "integer", "float" ->
                new Expression.Constant(text.place(node), text.of(node));
            case "string", "concatenated_string" -> new StringReader(text).read(node);
            case "attribute" ->
                new Expression.Attribute(text.place(node), field(node, "object"), text.textOf(node, "attribute"));
            case "subscript" ->
                new Expression.Subscript(text.place(node), field(node, "value"), field(node, "subscript"));
            case "list", "tuple", "set", "expression_list" -> new Expression.Sequence(text.place(node), all(node));
            case "dictionary" -> mapping(node);
            case "call" -> call(node);
            case "parenthesized_expression", "await" -> only(node);
            case "lambda" -> new Expression.Lambda(text.place(node), field(node, "body"));
            case "not_operator" -> new Expression.Not(text.place(node), field(node, "argument"));
            case "list_comprehension", "set_comprehension", "generator_expression" -> each(node);
            default -> operation(node);
        };
    }

    private Expression operation(TSNode node) {
        List<TSNode> parts = PythonText.children(node);
        switch (node.getType()) {
            case "conditional_expression":
                if (parts.size() == 3) {
                    return new Expression.Choice(
                            text.place(node), read(parts.get(1)), read(parts.get(0)), read(parts.get(2)));
                }
                break;
            case "boolean_operator", "binary_operator", "comparison_operator":
                if (parts.size() == 2) {
                    String operator = text.between(
                                    parts.get(0).getEndByte(), parts.get(1).getStartByte())
                            .strip();
                    return new Expression.Operation(text.place(node), operator, read(parts.get(0)), read(parts.get(1)));
                }
                break;
            default:
                break;
        }
        return new Expression.Unknown(text.place(node));
    }

    private Expression field(TSNode node, String name) {
        return PythonText.field(node, name).map(this::read).orElseGet(() -> new Expression.Unknown(text.place(node)));
    }

    private Expression only(TSNode node) {
        List<TSNode> inner = PythonText.children(node);
        return inner.size() == 1 ? read(inner.get(0)) : new Expression.Unknown(text.place(node));
    }

    private List<Expression> all(TSNode node) {
        return PythonText.children(node).stream().map(this::read).toList();
    }

    private Expression mapping(TSNode node) {
        List<Pair> pairs = new ArrayList<>();
        for (TSNode child : PythonText.children(node)) {
            if (child.getType().equals("pair")) {
                pairs.add(new Pair(text.place(child), field(child, "key"), field(child, "value")));
            } else {
                Expression unknown = new Expression.Unknown(text.place(child));
                pairs.add(new Pair(text.place(child), unknown, unknown));
            }
        }
        return new Expression.Mapping(text.place(node), pairs);
    }

    private Expression each(TSNode node) {
        List<TSNode> parts = PythonText.children(node);
        List<TSNode> clauses = parts.stream()
                .filter(part -> part.getType().equals("for_in_clause"))
                .toList();
        if (clauses.size() != 1) {
            return new Expression.Unknown(text.place(node));
        }
        return new Expression.Each(
                text.place(node),
                field(node, "body"),
                text.textOf(clauses.get(0), "left"),
                field(clauses.get(0), "right"));
    }

    private Expression call(TSNode node) {
        List<Expression> positional = new ArrayList<>();
        List<Keyword> keywords = new ArrayList<>();
        boolean spread = false;
        for (TSNode argument : arguments(node)) {
            switch (argument.getType()) {
                case "keyword_argument" ->
                    keywords.add(
                            new Keyword(text.place(argument), text.textOf(argument, "name"), field(argument, "value")));
                case "list_splat", "dictionary_splat" -> spread = true;
                default -> positional.add(read(argument));
            }
        }
        return new Expression.Call(text.place(node), field(node, "function"), positional, keywords, spread);
    }

    /** "f(x for x in y)" has its one argument where others have the parentheses. */
    private static List<TSNode> arguments(TSNode call) {
        Optional<TSNode> written = PythonText.field(call, "arguments");
        return written.map(node ->
                        node.getType().equals("generator_expression") ? List.of(node) : PythonText.children(node))
                .orElse(List.of());
    }
}
