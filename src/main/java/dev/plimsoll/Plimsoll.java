package dev.plimsoll;

import dev.plimsoll.cli.Commands;
import dev.plimsoll.cli.Terminal;
import dev.plimsoll.rules.Rules;
import dev.plimsoll.server.Serve;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Reads the environment, builds the objects, opens a door. */
public final class Plimsoll {
    private static final int DEFAULT_WIDTH = 100;

    private Plimsoll() {}

    public static void main(String[] arguments) {
        if (arguments.length == 0 || !arguments[0].equals("serve")) {
            keepLogsQuiet();
        }
        int code = new Commands(terminal(System.getenv()), () -> Serve.run(System.getenv(), Rules.all(), System.err))
                .run(arguments);
        System.exit(code);
    }

    /** Commands tell what they have to tell themselves; setting up a log would cost them a third of their time. */
    private static void keepLogsQuiet() {
        System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
        System.setProperty("slf4j.internal.verbosity", "WARN");
    }

    private static Terminal terminal(Map<String, String> environment) {
        System.setProperty("jdk.console", "java.base"); // so that there is a console on a terminal only, on any JDK
        boolean person = System.console() != null && !"dumb".equals(environment.get("TERM"));
        boolean colour = person && environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Terminal(
                stream(FileDescriptor.out), stream(FileDescriptor.err), colour, person ? width(environment) : 0);
    }

    private static int width(Map<String, String> environment) {
        String columns = environment.getOrDefault("COLUMNS", "");
        return columns.matches("[1-9]\\d{1,3}") ? Integer.parseInt(columns) : DEFAULT_WIDTH;
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16), false, StandardCharsets.UTF_8);
    }
}
