package dev.plimsoll.model.workflow;

import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.expression.Expression;
import dev.plimsoll.syntax.expression.Insertion;
import dev.plimsoll.syntax.yaml.YamlEntry;
import dev.plimsoll.syntax.yaml.YamlNode;
import dev.plimsoll.syntax.yaml.YamlScalar;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Looks at the expressions of a workflow: whether they can be read, and whether what they name exists at their place. */
final class ExpressionCheck {
    private static final Set<String> CONTEXTS = Set.of(
            "github",
            "env",
            "vars",
            "job",
            "jobs",
            "steps",
            "runner",
            "secrets",
            "strategy",
            "matrix",
            "needs",
            "inputs");
    private static final Map<String, int[]> FUNCTIONS = Map.ofEntries(
            Map.entry("contains", new int[] {2, 2}),
            Map.entry("startswith", new int[] {2, 2}),
            Map.entry("endswith", new int[] {2, 2}),
            Map.entry("format", new int[] {1, 255}),
            Map.entry("join", new int[] {1, 2}),
            Map.entry("tojson", new int[] {1, 1}),
            Map.entry("fromjson", new int[] {1, 1}),
            Map.entry("case", new int[] {3, 255}),
            Map.entry("hashfiles", new int[] {1, 255}),
            Map.entry("always", new int[] {0, 0}),
            Map.entry("cancelled", new int[] {0, 0}),
            Map.entry("success", new int[] {0, 255}),
            Map.entry("failure", new int[] {0, 255}));
    private static final Set<String> BOUND = Set.of("hashfiles", "always", "cancelled", "success", "failure");

    private static final Pattern SECRET_LIKE = Pattern.compile("(?=[\\w+/=-]*\\d)[\\w+/=-]{20,}|\\w{32,}");

    private final Faults faults;
    private Names names = Names.UNKNOWN;

    ExpressionCheck(Faults faults) {
        this.faults = faults;
    }

    /** From now on, what jobs, steps and axes there are. */
    void among(Names known) {
        names = known;
    }

    /** Every text below a node. */
    void in(YamlNode node, Scope scope) {
        if (node instanceof YamlScalar scalar) {
            for (Insertion each : Insertion.in(scalar.raw())) {
                expression(each, scalar.placeOf(each.start()), scope);
            }
        }
        for (YamlEntry entry : node.entries()) {
            in(entry.key(), scope);
            in(entry.value(), scope);
        }
        node.items().forEach(item -> in(item, scope));
    }

    /** A condition is an expression with or without its braces; with text around them it is always true. */
    void condition(YamlNode node, Scope scope) {
        if (!(node instanceof YamlScalar scalar) || scalar.raw().isBlank()) {
            return;
        }
        List<Insertion> inner = Insertion.in(scalar.raw());
        if (inner.isEmpty()) {
            expression(Insertion.whole(scalar.raw()), scalar.placeOf(0), scope);
            return;
        }
        in(node, scope);
        Insertion first = inner.get(0);
        String around = scalar.raw().substring(0, first.start()) + scalar.raw().substring(first.end());
        if (!around.isBlank() && inner.stream().allMatch(each -> each.tree().isPresent())) {
            faults.useless(
                    scalar.place(),
                    "the condition is always true: text around its braces (" + shown(around.strip())
                            + ") makes a text of it, and a text that is not empty counts as true");
        }
    }

    private void expression(Insertion found, Place place, Scope scope) {
        if (found.tree().isEmpty()) {
            faults.refused(place, "the expression " + shown(found.text()) + " cannot be read: " + found.fault());
            return;
        }
        if (scope.contexts().isEmpty()) {
            faults.refused(place, "no expression is allowed here: " + shown(found.text()));
            return;
        }
        found.tree().get().all().forEach(part -> {
            if (part instanceof Expression.Context context) {
                context(context.name(), place, scope);
            } else if (part instanceof Expression.Call call) {
                call(call, place, scope);
            } else if (part instanceof Expression.Access) {
                part.path().flatMap(names::wrong).ifPresent(wrong -> faults.useless(place, wrong));
            }
        });
    }

    private void context(String name, Place place, Scope scope) {
        if (!CONTEXTS.contains(name)) {
            faults.refused(place, shown(name) + " is no context of GitHub's expressions");
        } else if (!scope.contexts().contains(name)) {
            faults.refused(
                    place,
                    "the context " + name + " does not exist at this place: only "
                            + String.join(", ", new TreeSet<>(scope.contexts())) + " do");
        }
    }

    private void call(Expression.Call call, Place place, Scope scope) {
        int[] bounds = FUNCTIONS.get(call.function());
        int count = call.arguments().size();
        if (bounds == null) {
            faults.refused(place, shown(call.written()) + "() is no function of GitHub's expressions");
        } else if (BOUND.contains(call.function()) && !scope.functions().contains(call.function())) {
            faults.refused(place, "the function " + call.written() + "() does not exist at this place");
        } else if (count < bounds[0] || count > bounds[1] || call.function().equals("case") && count % 2 == 0) {
            faults.refused(place, call.written() + "() does not take " + count + " argument" + (count == 1 ? "" : "s"));
        }
    }

    /** One line of bounded length in which nothing is left that could be a secret: who writes one here by mistake has lost it. */
    private static String shown(String text) {
        String line = SECRET_LIKE.matcher(text).replaceAll("…").replaceAll("\\s+", " ");
        return line.length() <= 60 ? line : line.substring(0, 59) + "…";
    }
}
