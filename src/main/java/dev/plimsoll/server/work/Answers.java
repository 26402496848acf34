package dev.plimsoll.server.work;

import dev.plimsoll.audit.Nearest;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.github.Command;
import dev.plimsoll.report.Markdown;
import dev.plimsoll.report.RulePage;
import java.util.List;
import java.util.Optional;

/** What is answered to a command. */
final class Answers {
    static final String RECHECK = "recheck";

    private static final String HELP = """
            * `/plimsoll recheck` reviews the newest commit once more
            * `/plimsoll explain RULE` tells what a rule looks for, why, and what to do
            * `/plimsoll help` tells this

            A command is the first line of a comment under a pull request, by somebody who may write to the repository.""";

    private final List<RuleCard> cards;

    Answers(List<Rule<?>> rules) {
        this.cards = rules.stream().<RuleCard>map(Rule::card).toList();
    }

    /** A reaction, and a comment where there is something to say. */
    record Answer(String reaction, Optional<String> text) {}

    Answer to(Command command) {
        return switch (command.name()) {
            case RECHECK -> new Answer("eyes", Optional.empty());
            case "explain" -> explain(command.argument());
            case "help" -> new Answer("eyes", Optional.of(HELP));
            default -> new Answer("confused", Optional.of(HELP));
        };
    }

    private Answer explain(String id) {
        return cards.stream()
                .filter(card -> card.id().equals(id) || card.formerly().contains(id))
                .findFirst()
                .map(card -> new Answer("eyes", Optional.of(new RulePage(card).markdown())))
                .orElseGet(() -> new Answer("confused", Optional.of(unknown(id))));
    }

    private String unknown(String id) {
        String hint = Nearest.hint(id, cards.stream().map(RuleCard::id).toList());
        return id.isEmpty()
                ? "Which rule? `/plimsoll explain RULE` takes an id, as it stands beside each finding."
                : "There is no rule " + Markdown.code(id) + Markdown.text(hint) + ".";
    }
}
