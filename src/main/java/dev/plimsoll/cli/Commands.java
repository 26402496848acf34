package dev.plimsoll.cli;

import dev.plimsoll.audit.Nearest;
import dev.plimsoll.cli.local.WrongInput;
import dev.plimsoll.report.Tool;
import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: exit code 0 for nothing that fails, 1 for something, 2 for wrong use or input. */
public final class Commands {
    static final int FINE = 0;
    static final int FAILING = 1;
    static final int WRONG = 2;

    private final Terminal terminal;
    private final CommandLine commands;

    /** @param serve opens the other door and comes back when it is closed, with the exit code */
    public Commands(Terminal terminal, Callable<Integer> serve) {
        this.terminal = terminal;
        this.commands = new CommandLine(new Top())
                .addSubcommand(new AuditCommand(terminal))
                .addSubcommand(new ReviewCommand(terminal))
                .addSubcommand(new RulesCommand(terminal))
                .addSubcommand(new ExplainCommand(terminal))
                .addSubcommand(new CheckConfigCommand(terminal))
                .addSubcommand(new ServeCommand(serve))
                .setOut(terminal.writer())
                .setErr(terminal.errorWriter())
                .setExecutionExceptionHandler((failure, at, parsed) -> refuse(failure))
                .setParameterExceptionHandler((wrong, arguments) -> refuse(explain(wrong)));
        commands.setColorScheme(CommandLine.Help.defaultColorScheme(
                terminal.colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
    }

    public int run(String... arguments) {
        try {
            return commands.execute(arguments);
        } catch (StackOverflowError | OutOfMemoryError exhausted) {
            return refuse(exhausted);
        } finally {
            terminal.out().flush();
            terminal.err().flush();
        }
    }

    private int refuse(Throwable failure) {
        if (failure instanceof WrongInput) {
            return refuse(failure.getMessage());
        }
        refuse("a fault of its own, please report it: " + failure);
        failure.printStackTrace(terminal.err());
        return WRONG;
    }

    private int refuse(String message) {
        terminal.err().println("plimsoll: " + message);
        return WRONG;
    }

    private static String explain(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            String written = unmatched.getUnmatched().get(0);
            CommandLine command = wrong.getCommandLine();
            if (written.startsWith("-")) {
                return "unknown option " + written + Nearest.hint(written, options(command));
            }
            Collection<String> names = command.getSubcommands().keySet();
            String what = names.isEmpty() ? "one argument too many: " : "unknown command ";
            return what + written + Nearest.hint(written, names);
        }
        return wrong.getMessage().lines().findFirst().orElse("wrong use");
    }

    private static Collection<String> options(CommandLine command) {
        return command.getCommandSpec().options().stream()
                .flatMap(option -> Stream.of(option.names()))
                .toList();
    }

    /** The program itself, without a command. */
    @Command(
            name = "plimsoll",
            description = "Reviews every change to a repository's infrastructure against what already stands.",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class)
    private final class Top implements Callable<Integer> {
        @Override
        public Integer call() {
            commands.usage(terminal.err());
            return WRONG;
        }
    }

    /** What --version prints. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"plimsoll " + Tool.programVersion()};
        }
    }
}
