package dev.plimsoll.cli;

import dev.plimsoll.audit.Configuration;
import dev.plimsoll.cli.local.LocalFile;
import dev.plimsoll.cli.local.WrongInput;
import dev.plimsoll.rules.Rules;
import dev.plimsoll.syntax.ParseCache;
import dev.plimsoll.syntax.yaml.YamlParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks a configuration before it is committed. */
@Command(name = "check-config", description = "Checks a configuration file.", mixinStandardHelpOptions = true)
final class CheckConfigCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "The configuration (default: " + Configuration.PATH + ").")
    private Path file;

    CheckConfigCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws WrongInput {
        Path checked = file == null ? Path.of(Configuration.PATH) : file;
        if (file == null && !Files.exists(checked)) {
            terminal.out().println("There is no " + Configuration.PATH + ": the defaults hold.");
            return Commands.FINE;
        }
        Configuration read =
                Configuration.of(ParseCache.forOnce().read(LocalFile.read(checked), YamlParser.YAML), Rules.all());
        read.unread().forEach(wrong -> terminal.err().println(wrong.place() + ": " + wrong.reason()));
        if (!read.unread().isEmpty()) {
            return Commands.WRONG;
        }
        terminal.out().println(checked + " is right.");
        return Commands.FINE;
    }
}
