package dev.plimsoll.audit;

import dev.plimsoll.syntax.yaml.YamlEntry;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads what a configuration says of issues and of the schedule: its key {@code audit}. */
final class IssuePlanReader {
    private static final String OFF = "off";
    static final List<String> KEYS = List.of("schedule", "issue");
    static final List<String> ISSUE_KEYS = List.of("mode", "labels", "assignees", "open-at");
    /** GitHub's longest label. */
    private static final int LABEL = 50;

    private final Refusals refusals;
    private Optional<Cron> schedule;
    private IssuePlan.Mode mode;
    private List<String> labels;
    private List<String> assignees;
    private Severity openAt;

    /** @param before what holds where nothing is written: an organisation's, or the default */
    IssuePlanReader(Refusals refusals, IssuePlan before) {
        this.refusals = refusals;
        this.schedule = before.schedule();
        this.mode = before.mode();
        this.labels = before.labels();
        this.assignees = before.assignees();
        this.openAt = before.openAt();
    }

    IssuePlan read(YamlNode node) {
        for (YamlEntry entry : refusals.mapping(node, "audit")) {
            switch (entry.name()) {
                case "schedule" -> schedule(entry.value());
                case "issue" -> refusals.mapping(entry.value(), "audit.issue").forEach(this::issue);
                default -> refusals.refuseKey(entry, "audit.", KEYS);
            }
        }
        return new IssuePlan(schedule, mode, labels, assignees, openAt);
    }

    private void schedule(YamlNode value) {
        String text = value.text().map(String::strip).orElse("");
        if (text.equals(OFF)) {
            schedule = Optional.empty();
            return;
        }
        Optional<Cron> cron = Cron.of(text);
        schedule = cron.or(() -> schedule);
        if (cron.isEmpty()) {
            refusals.refuse(
                    value.place(),
                    "audit.schedule takes off or five fields of cron in UTC with one minute an hour, as in \"0 6 * * MON\"");
        }
    }

    private void issue(YamlEntry entry) {
        YamlNode value = entry.value();
        switch (entry.name()) {
            case "mode" -> mode(value);
            case "labels" -> labels = names(value, "audit.issue.labels takes labels");
            case "assignees" -> assignees = names(value, "audit.issue.assignees takes names of users");
            case "open-at" -> openAt(value);
            default -> refusals.refuseKey(entry, "audit.issue.", ISSUE_KEYS);
        }
    }

    private void mode(YamlNode value) {
        String word = value.text().orElse("");
        Arrays.stream(IssuePlan.Mode.values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .ifPresentOrElse(each -> mode = each, () -> {
                    List<String> words = Arrays.stream(IssuePlan.Mode.values())
                            .map(IssuePlan.Mode::word)
                            .toList();
                    refusals.refuse(
                            value.place(),
                            "audit.issue.mode takes one of " + String.join(", ", words) + Nearest.hint(word, words));
                });
    }

    private List<String> names(YamlNode value, String refusal) {
        return refusals.texts(value, refusal).stream()
                .filter(name -> {
                    boolean fits = name.text().orElseThrow().strip().length() <= LABEL;
                    if (!fits) {
                        refusals.refuse(name.place(), refusal + " of at most " + LABEL + " characters");
                    }
                    return fits;
                })
                .map(name -> name.text().orElseThrow().strip())
                .distinct()
                .toList();
    }

    private void openAt(YamlNode value) {
        refusals.severity(value, "audit.issue.open-at", List.of()).ifPresent(severity -> openAt = severity);
    }
}
