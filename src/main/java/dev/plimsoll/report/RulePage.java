package dev.plimsoll.report;

import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import java.util.List;
import java.util.stream.Collectors;

/** What is told of one rule, made from its card: a page of the documentation, and the help in SARIF. */
public final class RulePage {
    private final RuleCard card;

    public RulePage(RuleCard card) {
        this.card = card;
    }

    /** Where the page stands below docs/rules. */
    public String path() {
        return card.id() + ".md";
    }

    /** The whole page. */
    public String markdown() {
        return "# " + Markdown.text(card.title()) + "\n\n`" + card.id() + "` · " + about() + "\n\n" + help();
    }

    /** The page without its head. */
    String help() {
        return Markdown.text(card.why()) + "\n\n## What to do\n\n" + Markdown.text(card.fix()) + "\n\n## Found\n\n"
                + sample(card.bad()) + found() + "\n## Accepted\n\n" + sample(card.good())
                + (card.equivalents().isEmpty() ? "" : "\n## In other tools\n\n" + elsewhere() + "\n");
    }

    /** For a terminal. */
    public String text() {
        StringBuilder text = new StringBuilder(card.id() + ": " + card.title() + "\n"
                + about() + "\n\n" + card.why()
                + "\n\nWhat to do: " + card.fix() + "\n");
        text.append("\nFound at ")
                .append(String.join(", ", card.bad().expected()))
                .append(":\n\n");
        indented(text, card.bad());
        text.append("\nAccepted:\n\n");
        indented(text, card.good());
        if (!card.equivalents().isEmpty()) {
            text.append("\nIn other tools: ").append(elsewhere()).append('\n');
        }
        return text.toString();
    }

    private String about() {
        return card.severity().word() + " · " + card.concern().words()
                + (card.onByDefault() ? "" : " · off by default")
                + (card.formerly().isEmpty() ? "" : " · formerly " + String.join(", ", card.formerly()));
    }

    private String elsewhere() {
        return card.equivalents().stream()
                .map(other -> other.peer().word() + " " + String.join(", ", other.ids()))
                .collect(Collectors.joining("; "));
    }

    private String found() {
        List<String> places = card.bad().expected().stream()
                .map(place -> place.equals(".") ? "the repository" : Markdown.code(place))
                .toList();
        return "\nIt is found at " + String.join(", ", places) + ".\n";
    }

    private static String sample(Sample sample) {
        StringBuilder text = new StringBuilder();
        sample.files()
                .forEach((path, source) -> text.append(text.isEmpty() ? "" : "\n")
                        .append(Markdown.code(path))
                        .append(":\n\n")
                        .append(Markdown.block(language(path), source)));
        return text.toString();
    }

    private static void indented(StringBuilder text, Sample sample) {
        sample.files().forEach((path, source) -> {
            text.append("  ").append(path).append('\n');
            source.lines()
                    .forEach(
                            line -> text.append(("    " + line).stripTrailing()).append('\n'));
        });
    }

    /** What a block of a file's lines is called, for its colours. */
    public static String language(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (name.contains("Dockerfile")) {
            return "dockerfile";
        }
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "yaml", "yml" -> "yaml";
            case "json" -> "json";
            case "py" -> "python";
            case "sh" -> "sh";
            case "toml" -> "toml";
            default -> "text";
        };
    }
}
