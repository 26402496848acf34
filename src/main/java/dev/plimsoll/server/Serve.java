package dev.plimsoll.server;

import dev.plimsoll.audit.Rule;
import dev.plimsoll.store.UnusableStore;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Runs the server until the process is asked to end. */
public final class Serve {
    private static final int STOPPED = 0;
    private static final int WRONG = 2;

    private Serve() {}

    /** @return the exit code: 2, with one line, where it can't start */
    public static int run(Map<String, String> environment, List<Rule<?>> rules, PrintStream errors) {
        try {
            Server server = Server.open(Environment.of(environment), rules);
            CountDownLatch closed = new CountDownLatch(1);
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(
                            () -> {
                                server.close();
                                closed.countDown();
                            },
                            "stop"));
            closed.await();
            return STOPPED;
        } catch (WrongEnvironment | UnusableStore unusable) {
            errors.println("plimsoll: " + unusable.getMessage());
            return WRONG;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return STOPPED;
        }
    }
}
