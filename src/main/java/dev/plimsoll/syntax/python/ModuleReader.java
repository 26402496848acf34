package dev.plimsoll.syntax.python;

import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Unread;
import dev.plimsoll.syntax.python.PythonModule.Annotation;
import dev.plimsoll.syntax.python.PythonModule.Assignment;
import dev.plimsoll.syntax.python.PythonModule.CallSite;
import dev.plimsoll.syntax.python.PythonModule.ClassDefinition;
import dev.plimsoll.syntax.python.PythonModule.Decorator;
import dev.plimsoll.syntax.python.PythonModule.Guard;
import dev.plimsoll.syntax.python.PythonModule.Import;
import dev.plimsoll.syntax.python.PythonModule.Returned;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.treesitter.TSNode;
import org.treesitter.TSTreeCursor;

/** Walks a module's statements and copies out what rules need. Expressions are looked into where they can matter only. */
final class ModuleReader {
    private static final String ERROR = "ERROR";

    /**
     * A statement that is still to be read.
     *
     * @param full true where its calls and a function's own names are wanted
     */
    private record Open(TSNode node, String scope, List<Guard> guards, boolean full) {
        Open at(TSNode other) {
            return new Open(other, scope, guards, full);
        }

        Open guarded(TSNode other, List<Guard> more) {
            return new Open(
                    other, scope, Stream.concat(guards.stream(), more.stream()).toList(), full);
        }
    }

    private final PythonText text;
    private final Interest interest;
    private final ExpressionReader expressions;
    private final List<Import> imports = new ArrayList<>();
    private final List<Assignment> assignments = new ArrayList<>();
    private final List<CallSite> calls = new ArrayList<>();
    private final List<Decorator> decorators = new ArrayList<>();
    private final List<ClassDefinition> classes = new ArrayList<>();
    private final List<Returned> returns = new ArrayList<>();
    private final List<Annotation> annotations = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();

    ModuleReader(PythonText text, Interest interest) {
        this.text = text;
        this.interest = interest;
        this.expressions = new ExpressionReader(text);
    }

    Parsed<PythonModule> read(TSNode root) {
        for (TSNode statement : PythonText.children(root)) {
            boolean full = interest.in(text.of(statement));
            int imported = imports.size();
            int assigned = assignments.size();
            if (full && statement.hasError()) {
                unread.add(new Unread(text.place(firstError(statement)), "not Python at this place"));
            }
            open.add(new Open(statement, "", List.of(), full));
            while (!open.isEmpty()) {
                statement(open.pop());
            }
            if (full) {
                follow(imports.subList(imported, imports.size()), assignments.subList(assigned, assignments.size()));
            }
        }
        return new Parsed<>(
                new PythonModule(imports, assignments, calls, decorators, classes, returns, annotations),
                unread.isEmpty() ? unread : unread.subList(0, 1));
    }

    /** What a statement of interest imports or makes is of interest from there on, by the name that it has here. */
    private void follow(List<Import> imported, List<Assignment> assigned) {
        imported.stream().filter(each -> interest.inWords(each.target())).forEach(each -> interest.add(each.name()));
        assigned.stream()
                .filter(each -> each.value() instanceof Expression.Call call
                        && interest.leadsOn(call.callee().dotted().orElse("")))
                .forEach(each -> interest.add(each.target()));
    }

    private void statement(Open at) {
        switch (at.node().getType()) {
            case "import_statement", "import_from_statement" -> new ImportReader(text).read(at.node(), imports);
            case "function_definition" -> function(at);
            case "class_definition" -> type(at);
            case "decorated_definition" -> decorated(at);
            case "return_statement" -> returned(at);
            case "expression_statement" -> simple(at);
            case "if_statement" -> branches(at);
            case "block", ERROR ->
                push(PythonText.children(at.node()).stream().map(at::at).toList());
            default -> compound(at);
        }
    }

    /** "if", "for", "try", "with" and what else holds statements: what stands in its blocks may not be carried out. */
    private void compound(Open at) {
        List<Open> inner = new ArrayList<>();
        for (TSNode child : PythonText.children(at.node())) {
            switch (child.getType()) {
                case "block" ->
                    inner.add(at.node().getType().equals("with_statement") ? at.at(child) : maybe(at, child));
                case "elif_clause",
                        "else_clause",
                        "except_clause",
                        "finally_clause",
                        "case_clause",
                        "except_group_clause" -> inner.add(maybe(at, child));
                default -> calls(at, child);
            }
        }
        push(inner);
    }

    private Open maybe(Open at, TSNode child) {
        return at.guarded(child, List.of(new Guard(new Expression.Unknown(text.place(child)), true)));
    }

    /** Each branch has its own test and the failed ones before it. */
    private void branches(Open at) {
        List<Open> inner = new ArrayList<>();
        List<Guard> before = new ArrayList<>();
        branch(at, at.node(), before, inner);
        for (TSNode child : PythonText.children(at.node())) {
            if (child.getType().equals("elif_clause")) {
                branch(at, child, before, inner);
            } else if (child.getType().equals("else_clause")) {
                PythonText.field(child, "body").ifPresent(body -> inner.add(at.guarded(body, before)));
            }
        }
        push(inner);
    }

    private void branch(Open at, TSNode node, List<Guard> before, List<Open> inner) {
        Optional<TSNode> condition = PythonText.field(node, "condition");
        Expression test = condition.map(expressions::read).orElseGet(() -> new Expression.Unknown(text.place(node)));
        condition.ifPresent(written -> calls(at, written));
        List<Guard> here = new ArrayList<>(before);
        here.add(new Guard(test, true));
        PythonText.field(node, "consequence").ifPresent(body -> inner.add(at.guarded(body, here)));
        before.add(new Guard(test, false));
    }

    private void push(List<Open> inner) {
        for (int i = inner.size() - 1; i >= 0; i--) {
            open.push(inner.get(i));
        }
    }

    /** Of a function that is not wanted in full only what it returns is, and what is needed to work that out. */
    private void function(Open at) {
        String scope = inner(at.scope(), text.textOf(at.node(), "name"));
        Optional<TSNode> body = PythonText.field(at.node(), "body");
        annotate(scope, "return", text.textOf(at.node(), "return_type"));
        if (at.full() || scope.endsWith("__init__")) {
            parameters(at.node(), scope);
            body.ifPresent(node -> open.push(new Open(node, scope, List.of(), at.full())));
            return;
        }
        List<TSNode> returned = body.filter(node -> text.of(node).contains("return")).map(PythonText::children).stream()
                .flatMap(List::stream)
                .filter(child -> child.getType().equals("return_statement"))
                .toList();
        if (!returned.isEmpty()) {
            parameters(at.node(), scope);
            returned.forEach(node -> returned(new Open(node, scope, List.of(), false)));
        }
    }

    private void parameters(TSNode function, String scope) {
        for (TSNode parameter : PythonText.field(function, "parameters")
                .map(PythonText::children)
                .orElse(List.of())) {
            String type = text.textOf(parameter, "type");
            if (!type.isEmpty()) {
                annotate(scope, text.of(PythonText.children(parameter).get(0)), type);
            }
        }
    }

    private void type(Open at) {
        String scope = inner(at.scope(), text.textOf(at.node(), "name"));
        List<String> bases =
                PythonText.field(at.node(), "superclasses").map(PythonText::children).orElse(List.of()).stream()
                        .map(text::of)
                        .toList();
        classes.add(new ClassDefinition(text.place(at.node()), scope, bases));
        PythonText.field(at.node(), "body").ifPresent(body -> open.push(new Open(body, scope, List.of(), at.full())));
    }

    private void decorated(Open at) {
        PythonText.field(at.node(), "definition").ifPresent(definition -> {
            if (at.full()) {
                decorators(at, text.textOf(definition, "name"));
            }
            open.push(at.at(definition));
        });
    }

    private void decorators(Open at, String decorated) {
        for (TSNode child : PythonText.children(at.node())) {
            if (child.getType().equals("decorator")) {
                PythonText.children(child)
                        .forEach(expression ->
                                decorators.add(new Decorator(at.scope(), decorated, expressions.read(expression))));
            }
        }
    }

    private void returned(Open at) {
        PythonText.children(at.node()).stream()
                .findFirst()
                .ifPresent(value -> returns.add(new Returned(at.scope(), expressions.read(value))));
        calls(at, at.node());
    }

    private void simple(Open at) {
        for (TSNode child : PythonText.children(at.node())) {
            if (child.getType().equals("assignment")) {
                assignment(at, child);
            }
            calls(at, child);
        }
    }

    private void assignment(Open at, TSNode node) {
        Optional<TSNode> left = PythonText.field(node, "left");
        Optional<TSNode> right = PythonText.field(node, "right");
        annotate(at.scope(), text.textOf(node, "left"), text.textOf(node, "type"));
        while (right.isPresent() && right.get().getType().equals("assignment")) {
            right = PythonText.field(right.get(), "right");
        }
        if (left.isPresent() && right.isPresent()) {
            Expression value = expressions.read(right.get());
            target(left.get())
                    .ifPresent(name ->
                            assignments.add(new Assignment(text.place(node), at.scope(), name, value, at.guards())));
        }
    }

    private void annotate(String scope, String name, String type) {
        if (!type.isEmpty()) {
            annotations.add(new Annotation(scope, name, type));
        }
    }

    /** A name, "self.name" or "app.config[NAME]". */
    private Optional<String> target(TSNode left) {
        Expression written = expressions.read(left);
        if (written instanceof Expression.Subscript item && item.index() instanceof Expression.Text key) {
            return item.of().dotted().map(of -> of + "[" + key.value() + "]");
        }
        return written.dotted();
    }

    private void calls(Open at, TSNode node) {
        if (!at.full()) {
            return;
        }
        try (TSTreeCursor cursor = new TSTreeCursor(node)) {
            while (true) {
                TSNode here = cursor.currentNode();
                if (here.getType().equals("call") && expressions.read(here) instanceof Expression.Call call) {
                    calls.add(new CallSite(at.scope(), call));
                }
                if (cursor.gotoFirstChild()) {
                    continue;
                }
                while (!cursor.gotoNextSibling()) {
                    if (!cursor.gotoParent()) {
                        return;
                    }
                }
            }
        }
    }

    private static TSNode firstError(TSNode from) {
        TSNode at = from;
        while (!at.isError() && !at.isMissing()) {
            Optional<TSNode> inner = PythonText.children(at).stream()
                    .filter(child -> child.hasError() || child.isMissing())
                    .findFirst();
            if (inner.isEmpty()) {
                return at;
            }
            at = inner.get();
        }
        return at;
    }

    private static String inner(String scope, String name) {
        return scope.isEmpty() ? name : scope + "." + name;
    }
}
