package dev.plimsoll.cli;

import dev.plimsoll.audit.Nearest;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.cli.local.WrongInput;
import dev.plimsoll.report.RulePage;
import dev.plimsoll.rules.Rules;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Tells what a rule says of itself. */
@Command(name = "explain", description = "Explains a rule.", mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "RULE", description = "Its id, as \"k8s/host-path\".")
    private String id;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws WrongInput {
        List<RuleCard> cards = Rules.all().stream().map(Rule::card).toList();
        RuleCard card = cards.stream()
                .filter(one -> one.id().equals(id) || one.formerly().contains(id))
                .findFirst()
                .orElseThrow(() -> new WrongInput("unknown rule " + id
                        + Nearest.hint(id, cards.stream().map(RuleCard::id).toList())));
        terminal.out().print(new RulePage(card).text());
        return Commands.FINE;
    }
}
