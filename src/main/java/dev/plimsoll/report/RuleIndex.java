package dev.plimsoll.report;

import dev.plimsoll.audit.RuleCard;
import java.util.List;

/** All rules of a tool, in a line each: the index of the pages, and what `plimsoll rules` prints. */
public final class RuleIndex {
    private final List<RuleCard> cards;

    public RuleIndex(Tool tool) {
        this.cards = tool.cards();
    }

    /** docs/rules/README.md. */
    public String markdown() {
        StringBuilder text = new StringBuilder("# Rules\n\nMade from the rules' own cards, as every page here.\n\n"
                + "| Rule | Severity | What is found |\n|---|---|---|\n");
        cards.forEach(card -> text.append("| [")
                .append(card.id())
                .append("](")
                .append(new RulePage(card).path())
                .append(") | ")
                .append(card.severity().word())
                .append(" | ")
                .append(Markdown.text(card.title()))
                .append(" |\n"));
        return text.toString();
    }

    /** For a terminal: columns. */
    public String text() {
        int widest = cards.stream().mapToInt(card -> card.id().length()).max().orElse(0);
        StringBuilder text = new StringBuilder();
        for (RuleCard card : cards) {
            text.append(pad(card.id(), widest))
                    .append("  ")
                    .append(pad(card.severity().word(), "critical".length()))
                    .append("  ")
                    .append(card.title())
                    .append('\n');
        }
        return text.toString();
    }

    /** {"rules": [{"id", "severity", "title", "concern", "why", "fix", "formerly", "onByDefault", "equivalents"}]}. */
    public String json() {
        return Json.object(json -> json.objects(
                "rules",
                cards,
                card -> json.text("id", card.id())
                        .text("severity", card.severity().word())
                        .text("title", card.title())
                        .text("concern", card.concern().words())
                        .text("why", card.why())
                        .text("fix", card.fix())
                        .texts("formerly", card.formerly())
                        .truth("onByDefault", card.onByDefault())
                        .objects(
                                "equivalents",
                                card.equivalents(),
                                other -> json.text("tool", other.peer().word()).texts("ids", other.ids()))));
    }

    private static String pad(String word, int width) {
        return word + " ".repeat(Math.max(0, width - word.length()));
    }
}
