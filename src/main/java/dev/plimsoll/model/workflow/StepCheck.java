package dev.plimsoll.model.workflow;

import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.yaml.YamlEntry;
import dev.plimsoll.syntax.yaml.YamlMap;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Looks at the steps of one job. */
final class StepCheck {
    private static final List<String> WAITS = List.of("wait", "wait-all", "cancel");

    private final Faults faults;
    private final ExpressionCheck expressions;
    private final Map<String, Place> ids = new HashMap<>();

    StepCheck(Faults faults, ExpressionCheck expressions) {
        this.faults = faults;
        this.expressions = expressions;
    }

    void check(YamlNode steps) {
        for (YamlNode item : steps.items()) {
            if (item instanceof YamlMap step) {
                step(step);
                step.get("parallel").ifPresent(this::check);
            }
        }
    }

    private void step(YamlMap step) {
        boolean runs = step.entry("run").isPresent();
        boolean uses = step.entry("uses").isPresent();
        boolean waits = WAITS.stream().anyMatch(key -> step.entry(key).isPresent());
        boolean parallel = step.entry("parallel").isPresent();
        if (!runs && !uses && !waits && !parallel) {
            faults.refused(step.place(), "a step needs the key run or uses, and has neither");
        } else if (runs && uses) {
            faults.refused(step.place(), "a step has run or uses, and this one has both");
        } else {
            Keys keys = runs ? Keys.RUN : uses ? Keys.USES : waits ? Keys.WAIT : Keys.PARALLEL;
            keys.check(step, step.place(), runs ? "a step that runs a script" : "a step with uses", faults);
        }
        for (YamlEntry entry : step.entries()) {
            entry(entry);
        }
    }

    private void entry(YamlEntry entry) {
        YamlNode value = entry.value();
        switch (entry.name()) {
            case "if" -> expressions.condition(value, Scope.STEP_IF);
            case "uses", "shell" -> {
                if (entry.name().equals("uses")) {
                    expressions.in(value, Scope.NOTHING);
                }
            }
            case "id" -> id(value);
            case "parallel" -> {
                // its steps are looked at by themselves
            }
            default -> expressions.in(value, Scope.STEP);
        }
    }

    private void id(YamlNode value) {
        String id = value.text().orElse("");
        Place first = ids.putIfAbsent(id.toLowerCase(Locale.ROOT), value.place());
        if (first != null) {
            faults.refused(
                    value.place(),
                    "the id " + id + " is given to two steps of the job (first on line " + first.line() + ")");
        } else if (!JobCheck.isId(id)) {
            faults.refused(
                    value.place(),
                    "\"" + id
                            + "\" cannot be a step's id: letters, digits, \"_\" and \"-\" only, with a letter or \"_\""
                            + " at the start");
        }
    }
}
