package dev.plimsoll.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Opens the door for GitHub. */
@Command(
        name = "serve",
        description = "Runs the GitHub App's server; it is configured by environment variables.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private final Callable<Integer> serve;

    ServeCommand(Callable<Integer> serve) {
        this.serve = serve;
    }

    @Override
    public Integer call() throws Exception {
        return serve.call();
    }
}
