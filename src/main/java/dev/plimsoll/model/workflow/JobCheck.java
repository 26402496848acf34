package dev.plimsoll.model.workflow;

import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.yaml.YamlEntry;
import dev.plimsoll.syntax.yaml.YamlNode;
import dev.plimsoll.syntax.yaml.YamlScalar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks at one job: its keys, and the expressions under each. */
final class JobCheck {
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9.]+([eE][-+]?[0-9]+)?|0x[0-9a-fA-F]+|0o[0-7]+");
    private static final Pattern ID = Pattern.compile("(?!__)[A-Za-z_][A-Za-z0-9_-]{0,98}");
    private static final Map<String, Scope> SCOPES = Map.ofEntries(
            Map.entry("name", Scope.JOB),
            Map.entry("runs-on", Scope.JOB),
            Map.entry("timeout-minutes", Scope.JOB),
            Map.entry("cancel-timeout-minutes", Scope.JOB),
            Map.entry("continue-on-error", Scope.JOB),
            Map.entry("strategy", Scope.NEEDS),
            Map.entry("env", Scope.JOB_SECRETS),
            Map.entry("concurrency", Scope.JOB),
            Map.entry("outputs", Scope.RUNNER),
            Map.entry("defaults", Scope.JOB_DEFAULTS),
            Map.entry("with", Scope.JOB),
            Map.entry("secrets", Scope.JOB_SECRETS),
            Map.entry("needs", Scope.NOTHING),
            Map.entry("uses", Scope.NOTHING),
            Map.entry("permissions", Scope.NOTHING));
    private static final Map<String, Keys> SHAPES = Map.of(
            "strategy", Keys.STRATEGY,
            "runs-on", Keys.RUNNER,
            "concurrency", Keys.CONCURRENCY,
            "environment", Keys.ENVIRONMENT,
            "defaults", Keys.DEFAULTS,
            "container", Keys.CONTAINER);

    private final Faults faults;
    private final ExpressionCheck expressions;

    JobCheck(Faults faults, ExpressionCheck expressions) {
        this.faults = faults;
        this.expressions = expressions;
    }

    void check(YamlEntry job, Names names) {
        expressions.among(names);
        YamlNode body = job.value();
        Place place = job.key().place();
        if (!ID.matcher(job.name()).matches()) {
            faults.refused(
                    place,
                    "\"" + job.name() + "\" cannot be a job's id: letters, digits, \"_\" and \"-\" only,"
                            + " with a letter or \"_\" at the start");
        }
        Keys.twiceBelow(body, faults);
        boolean calls = body.get("uses").isPresent();
        (calls ? Keys.CALL : Keys.JOB).check(body, place, calls ? "a job that calls a workflow" : "a job", faults);
        for (YamlEntry entry : body.entries()) {
            entry(entry);
        }
        body.get("steps").ifPresent(steps -> new StepCheck(faults, expressions).check(steps));
    }

    private void entry(YamlEntry entry) {
        YamlNode value = entry.value();
        Keys shape = SHAPES.get(entry.name());
        if (shape != null) {
            shape.check(value, entry.key().place(), entry.name(), faults);
        }
        Scope scope = SCOPES.get(entry.name());
        if (scope != null) {
            expressions.in(value, scope);
        }
        switch (entry.name()) {
            case "if" -> expressions.condition(value, Scope.JOB_IF);
            case "permissions" -> PermissionsCheck.check(value, faults);
            case "container" -> container(value);
            case "services" -> value.entries().forEach(this::service);
            case "environment" -> environment(value);
            case "defaults" ->
                value.get("run")
                        .ifPresent(
                                run -> Keys.DEFAULTS_RUN.check(run, entry.key().place(), "defaults.run", faults));
            case "secrets" ->
                value.text()
                        .filter(text -> !text.equals("inherit"))
                        .ifPresent(text -> faults.refused(value.place(), "secrets are \"inherit\" or a mapping"));
            case "timeout-minutes", "cancel-timeout-minutes" -> number(value, entry.name());
            default -> {
                // has nothing of its own
            }
        }
    }

    private void service(YamlEntry service) {
        Keys.SERVICE.check(service.value(), service.key().place(), "a service", faults);
        container(service.value());
    }

    /** What is allowed at a place is allowed below it as well. */
    private void container(YamlNode container) {
        if (container instanceof YamlScalar) {
            expressions.in(container, Scope.JOB);
        }
        for (YamlEntry entry : container.entries()) {
            Scope scope = switch (entry.name()) {
                case "env" -> Scope.RUNNER;
                case "credentials" -> Scope.CREDENTIALS;
                default -> Scope.JOB;
            };
            expressions.in(entry.value(), scope);
            if (entry.name().equals("credentials")) {
                Keys.CREDENTIALS.check(entry.value(), entry.key().place(), "credentials", faults);
            }
        }
    }

    private void environment(YamlNode environment) {
        if (environment instanceof YamlScalar) {
            expressions.in(environment, Scope.JOB);
        }
        for (YamlEntry entry : environment.entries()) {
            expressions.in(entry.value(), entry.name().equals("url") ? Scope.URL : Scope.JOB);
        }
    }

    void number(YamlNode value, String key) {
        Optional<String> text =
                value instanceof YamlScalar scalar && !scalar.raw().contains("${{")
                        ? Optional.of(scalar.raw())
                        : Optional.empty();
        text.filter(written -> !NUMBER.matcher(written).matches())
                .ifPresent(written -> faults.refused(value.place(), key + " is no number: \"" + written + "\""));
    }

    static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    /** The axes that a matrix has as far as the file says them, in lower case; empty where an expression makes it. */
    static Optional<Set<String>> axes(YamlNode job) {
        return MatrixNames.of(job.at("strategy", "matrix"), List.of("include", "exclude"));
    }
}
