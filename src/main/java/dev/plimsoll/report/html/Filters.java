package dev.plimsoll.report.html;

import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What findings can be picked by: severity, family of rules, environment. The boxes work by style alone; the script only
 * counts, hides what has become empty, and searches.
 *
 * @param families the first parts of the rules' ids
 * @param environments by name; in classes they are called by number, since they are an owner's words
 * @param together which environments some finding has together, as numbers
 */
record Filters(
        List<Severity> severities, List<String> families, List<String> environments, List<List<Integer>> together) {
    private static final String NOWHERE = "no environment";
    private static final String ROOT = ":root";

    static Filters of(List<Finding> findings) {
        List<String> environments = findings.stream()
                .flatMap(finding -> named(finding).stream())
                .distinct()
                .sorted()
                .toList();
        return new Filters(
                findings.stream().map(Finding::severity).distinct().sorted().toList(),
                List.copyOf(findings.stream()
                        .map(finding -> finding.card().family())
                        .collect(Collectors.toCollection(TreeSet::new))),
                environments,
                findings.stream()
                        .map(finding -> numbers(environments, finding))
                        .distinct()
                        .toList());
    }

    private static List<String> named(Finding finding) {
        return finding.environments().isEmpty() ? List.of(NOWHERE) : finding.environments();
    }

    private static List<Integer> numbers(List<String> environments, Finding finding) {
        return named(finding).stream().map(environments::indexOf).sorted().toList();
    }

    /** The class of a finding's environments. */
    String environment(Finding finding) {
        return name(numbers(environments, finding));
    }

    private static String name(List<Integer> numbers) {
        return "e" + numbers.stream().map(String::valueOf).collect(Collectors.joining("-"));
    }

    /** Hides what belongs to a box that is not ticked; of several environments, all must be. */
    String style() {
        List<String> rules = new ArrayList<>();
        severities.forEach(severity -> rules.add(ROOT + off("s-" + severity.word()) + " .s-" + severity.word()));
        families.forEach(family -> rules.add(ROOT + off("f-" + family) + " .f-" + family));
        together.forEach(numbers -> rules.add(
                ROOT + numbers.stream().map(number -> off("e-" + number)).collect(Collectors.joining()) + " ."
                        + name(numbers)));
        return rules.isEmpty() ? "" : String.join(",\n", rules) + "{display:none}\n";
    }

    private static String off(String box) {
        return ":has(#" + box + ":not(:checked))";
    }

    void write(Html html, List<Finding> findings) {
        html.open("form", "class", "filters", "aria-label", "Filter the findings");
        html.open("p", "class", "search js", "hidden", "");
        html.put("label", "Search", "for", "search");
        html.open("input", "id", "search", "type", "search", "placeholder", "words in path, message, rule");
        html.end("p");
        set(
                html,
                "Severity",
                () -> severities.forEach(severity -> box(
                        html,
                        "s-" + severity.word(),
                        severity.word(),
                        count(findings, f -> f.severity() == severity))));
        if (families.size() > 1) {
            set(
                    html,
                    "Family",
                    () -> families.forEach(family -> box(
                            html,
                            "f-" + family,
                            family,
                            count(findings, f -> f.card().family().equals(family)))));
        }
        if (environments.size() > 1) {
            set(
                    html,
                    "Environment",
                    () -> IntStream.range(0, environments.size()).forEach(number -> {
                        String name = environments.get(number);
                        box(html, "e-" + number, name, count(findings, f -> named(f).contains(name)));
                    }));
        }
        html.open("p", "class", "tools");
        html.put("output", "", "id", "shown", "for", "search", "aria-live", "polite");
        html.put("button", "Fold all files", "type", "button", "id", "fold", "class", "js", "hidden", "");
        html.put("button", "Show all again", "type", "reset");
        html.end("p").end("form");
    }

    private static long count(List<Finding> findings, Predicate<Finding> by) {
        return findings.stream().filter(by).count();
    }

    private static void set(Html html, String legend, Runnable boxes) {
        html.open("fieldset").put("legend", legend);
        boxes.run();
        html.end("fieldset");
    }

    private static void box(Html html, String id, String words, long count) {
        html.open("label", "class", "box is-" + id);
        html.open("input", "type", "checkbox", "id", id, "checked", "", "autocomplete", "off");
        html.text(words + " ").put("span", "" + count, "class", "n").end("label");
    }
}
