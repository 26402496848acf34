package dev.plimsoll.model.workflow;

import dev.plimsoll.syntax.yaml.YamlEntry;
import dev.plimsoll.syntax.yaml.YamlMap;
import dev.plimsoll.syntax.yaml.YamlNode;
import dev.plimsoll.syntax.yaml.YamlScalar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks at {@code on:}: events that exist, the keys that each takes, schedules and inputs. */
final class TriggerCheck {
    private static final Keys NOTHING = Keys.of("types");
    private static final Keys PULL = Keys.of("types branches branches-ignore paths paths-ignore");
    private static final Keys SCHEDULE = Keys.of("cron! timezone");
    private static final Keys DISPATCHED = Keys.of("description type required default options deprecationMessage");
    private static final Keys CALLED = Keys.of("description type! required default deprecationMessage");
    private static final Keys OUTPUT = Keys.of("description value!");
    private static final Keys SECRET = Keys.of("description required");
    private static final Set<String> INPUT_TYPES = Set.of("string", "boolean", "number");
    private static final Set<String> DISPATCH_TYPES = Set.of("string", "boolean", "number", "choice", "environment");
    private static final Map<String, Keys> EVENTS = new HashMap<>();

    static {
        for (String event : List.of(
                "branch_protection_rule",
                "check_run",
                "check_suite",
                "create",
                "delete",
                "deployment",
                "deployment_status",
                "discussion",
                "discussion_comment",
                "fork",
                "gollum",
                "issue_comment",
                "issues",
                "label",
                "milestone",
                "page_build",
                "project",
                "project_card",
                "project_column",
                "public",
                "pull_request_comment",
                "pull_request_review",
                "pull_request_review_comment",
                "registry_package",
                "release",
                "repository_dispatch",
                "schedule",
                "status",
                "watch")) {
            EVENTS.put(event, NOTHING);
        }
        EVENTS.put("push", Keys.of("branches branches-ignore tags tags-ignore paths paths-ignore"));
        EVENTS.put("pull_request", PULL);
        EVENTS.put("pull_request_target", PULL);
        EVENTS.put("merge_group", Keys.of("types branches branches-ignore"));
        EVENTS.put("image_version", Keys.of("types names versions"));
        EVENTS.put("workflow_run", Keys.of("types workflows branches branches-ignore"));
        EVENTS.put("workflow_call", Keys.of("inputs secrets outputs"));
        EVENTS.put("workflow_dispatch", Keys.of("inputs"));
    }

    private final Faults faults;
    private final ExpressionCheck expressions;

    TriggerCheck(Faults faults, ExpressionCheck expressions) {
        this.faults = faults;
        this.expressions = expressions;
    }

    void check(YamlEntry on) {
        if (on.value() instanceof YamlMap events) {
            events.entries().forEach(this::event);
            return;
        }
        if (on.value() instanceof YamlScalar one) {
            named(one);
        }
        for (YamlNode item : on.value().items()) {
            if (item instanceof YamlScalar one) {
                named(one);
            }
        }
    }

    private void named(YamlScalar event) {
        if (!EVENTS.containsKey(event.raw())) {
            faults.refused(event.place(), quoted(event.raw()) + " is no event that starts a workflow");
        }
    }

    private void event(YamlEntry event) {
        named(event.key());
        Keys keys = EVENTS.get(event.name());
        if (keys == null) {
            return;
        }
        keys.check(event.value(), event.key().place(), "the event " + event.name(), faults);
        if (event.name().equals("schedule")) {
            event.value().items().forEach(item -> schedule(event, item));
        } else if (event.name().equals("workflow_call")) {
            called(event.value());
        } else if (event.name().equals("workflow_dispatch")) {
            definitions(event.value(), "inputs", "an input", DISPATCHED);
            types(event.value(), DISPATCH_TYPES);
        }
        for (String filter : List.of("branches", "tags", "paths")) {
            event.value()
                    .entryAt(filter + "-ignore")
                    .filter(ignored -> event.value().get(filter).isPresent())
                    .ifPresent(ignored -> faults.refused(
                            ignored.key().place(),
                            filter + " and " + filter + "-ignore exclude each other in one event"));
        }
    }

    private void schedule(YamlEntry event, YamlNode item) {
        SCHEDULE.check(item, event.key().place(), "a schedule", faults);
        item.get("cron")
                .ifPresent(cron -> cron.text()
                        .flatMap(Cron::wrong)
                        .ifPresent(why -> faults.refused(
                                cron.place(),
                                "the schedule " + quoted(cron.text().orElse("")) + " is none: " + why)));
    }

    private void called(YamlNode event) {
        definitions(event, "inputs", "an input", CALLED);
        definitions(event, "outputs", "an output", OUTPUT);
        definitions(event, "secrets", "a secret", SECRET);
        types(event, INPUT_TYPES);
        event.get("outputs").ifPresent(outputs -> expressions.in(outputs, Scope.OUTPUT));
        for (YamlEntry input : entries(event, "inputs")) {
            input.value().get("default").ifPresent(value -> expressions.in(value, Scope.WORKFLOW));
        }
    }

    private void definitions(YamlNode event, String key, String what, Keys keys) {
        for (YamlEntry entry : entries(event, key)) {
            keys.check(entry.value(), entry.key().place(), what, faults);
            if (entry.value().isNull() && !keys.required().isEmpty()) {
                faults.refused(
                        entry.key().place(),
                        what + " needs the key " + keys.required().iterator().next() + ", which is missing");
            }
        }
    }

    private void types(YamlNode event, Set<String> known) {
        for (YamlEntry input : entries(event, "inputs")) {
            input.value()
                    .get("type")
                    .ifPresent(type -> type.text()
                            .filter(text -> !known.contains(text))
                            .ifPresent(text ->
                                    faults.refused(type.place(), quoted(text) + " is no type of an input here")));
        }
    }

    private static List<YamlEntry> entries(YamlNode node, String key) {
        return node.get(key).map(YamlNode::entries).orElse(List.of());
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
