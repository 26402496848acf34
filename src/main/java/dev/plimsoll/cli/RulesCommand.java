package dev.plimsoll.cli;

import dev.plimsoll.audit.Nearest;
import dev.plimsoll.cli.local.WrongInput;
import dev.plimsoll.report.RuleIndex;
import dev.plimsoll.report.Tool;
import dev.plimsoll.rules.Rules;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the rules. */
@Command(name = "rules", description = "Lists all rules.", mixinStandardHelpOptions = true)
final class RulesCommand implements Callable<Integer> {
    private static final List<String> FORMATS = List.of("text", "json");

    private final Terminal terminal;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json (default: text).")
    private String format = "text";

    RulesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws WrongInput {
        if (!FORMATS.contains(format)) {
            throw new WrongInput("unknown format " + format + ": there are " + String.join(", ", FORMATS)
                    + Nearest.hint(format, FORMATS));
        }
        RuleIndex index = new RuleIndex(Tool.of(Rules.all()));
        terminal.out().print(format.equals("json") ? index.json() : index.text());
        return Commands.FINE;
    }
}
