package dev.plimsoll.model.actions;

import dev.plimsoll.syntax.expression.Expression;
import dev.plimsoll.syntax.expression.Insertion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a condition can be true in a run that a pull request of a fork started. What is not known of such a run is left open. */
final class ForkRun {
    private static final String FORK = "\0fork";
    private static final String OWN = "\0own";
    private static final String PULL = "github.event.pull_request";
    private static final String RUN = "github.event.workflow_run";

    private final Map<String, String> known;
    private final String event;

    private ForkRun(String event) {
        this.event = event;
        this.known = Map.ofEntries(
                Map.entry("github.event_name", event),
                Map.entry(PULL + ".head.repo.full_name", FORK),
                Map.entry(PULL + ".head.repo.owner.login", FORK),
                Map.entry(PULL + ".head.user.login", FORK),
                Map.entry(PULL + ".head.repo.fork", "true"),
                Map.entry(PULL + ".base.repo.full_name", OWN),
                Map.entry(RUN + ".event", "pull_request"),
                Map.entry(RUN + ".head_repository.full_name", FORK),
                Map.entry(RUN + ".head_repository.owner.login", FORK),
                Map.entry(RUN + ".head_repository.fork", "true"),
                Map.entry(RUN + ".repository.full_name", OWN),
                Map.entry("github.repository", OWN),
                Map.entry("github.repository_owner", OWN));
    }

    /** True where the condition cannot hold when this event comes of a fork's pull request. */
    static boolean isExcluded(String condition, String event) {
        List<Insertion> inner = Insertion.in(condition);
        Optional<Expression> tree = inner.isEmpty()
                ? Insertion.whole(condition).tree()
                : inner.size() == 1 ? inner.get(0).tree() : Optional.empty();
        return !condition.isBlank()
                && tree.flatMap(new ForkRun(event)::truth)
                        .filter(truth -> !truth)
                        .isPresent();
    }

    private Optional<Boolean> truth(Expression expression) {
        if (expression instanceof Expression.Operation operation) {
            return operation(operation);
        } else if (expression instanceof Expression.Call call) {
            boolean onRef = call.function().equals("startswith")
                    && call.arguments()
                            .get(0)
                            .path()
                            .filter("github.ref"::equals)
                            .isPresent();
            return onRef
                            && event.equals("pull_request")
                            && isElsewhere(call.arguments().get(1))
                    ? Optional.of(false)
                    : Optional.empty();
        } else if (expression instanceof Expression.Literal literal && !literal.quoted()) {
            return Stream.of("true", "false")
                    .filter(literal.text()::equals)
                    .findFirst()
                    .map(Boolean::valueOf);
        }
        boolean payload = expression.path().filter(PULL::equals).isPresent() && event.startsWith("pull_request");
        return payload ? Optional.of(true) : value(expression).map(value -> !value.isEmpty());
    }

    private Optional<Boolean> operation(Expression.Operation operation) {
        List<Expression> parts = operation.operands();
        Optional<Boolean> left = truth(parts.get(0));
        switch (operation.operator()) {
            case "!":
                return left.map(truth -> !truth);
            case "&&", "||":
                boolean decides = operation.operator().equals("||");
                Optional<Boolean> right = truth(parts.get(1));
                if (left.filter(truth -> truth == decides).isPresent()
                        || right.filter(truth -> truth == decides).isPresent()) {
                    return Optional.of(decides);
                }
                return left.isPresent() && right.isPresent() ? Optional.of(!decides) : Optional.empty();
            case "==":
                return equal(parts.get(0), parts.get(1));
            case "!=":
                return equal(parts.get(0), parts.get(1)).map(same -> !same);
            default:
                return Optional.empty();
        }
    }

    private Optional<Boolean> equal(Expression left, Expression right) {
        boolean ref = Stream.of(left, right)
                .anyMatch(side -> side.path().filter("github.ref"::equals).isPresent());
        if (ref && event.equals("pull_request") && (isElsewhere(left) || isElsewhere(right))) {
            return Optional.of(false);
        }
        Optional<String> first = value(left);
        Optional<String> second = value(right);
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        boolean literal = !first.get().startsWith("\0") || !second.get().startsWith("\0");
        boolean own = first.get().equals(OWN) || second.get().equals(OWN);
        return own && literal ? Optional.empty() : Optional.of(first.get().equalsIgnoreCase(second.get()));
    }

    /** The branch and the tag of a pull request's run are those of its merge. */
    private static boolean isElsewhere(Expression ref) {
        return ref instanceof Expression.Literal literal
                && (literal.text().startsWith("refs/heads/") || literal.text().startsWith("refs/tags"));
    }

    private Optional<String> value(Expression expression) {
        return expression instanceof Expression.Literal literal
                ? Optional.of(literal.text())
                : expression.path().map(known::get);
    }
}
