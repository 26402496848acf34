package dev.plimsoll.server;

import dev.plimsoll.audit.Rule;
import dev.plimsoll.github.AppKey;
import dev.plimsoll.github.BlobFolder;
import dev.plimsoll.github.GitHubApp;
import dev.plimsoll.jobs.Patience;
import dev.plimsoll.jobs.Queue;
import dev.plimsoll.jobs.Work;
import dev.plimsoll.jobs.Workers;
import dev.plimsoll.server.work.Engine;
import dev.plimsoll.server.work.StoredTrees;
import dev.plimsoll.server.work.Works;
import dev.plimsoll.store.Store;
import io.javalin.Javalin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole App: its database, its workers and its door. */
public final class Server implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final int WORKERS = Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final Store store;
    private final Workers workers;
    private final Javalin door;

    private Server(Store store, Workers workers, Javalin door) {
        this.store = store;
        this.workers = workers;
        this.door = door;
    }

    /**
     * Opens the App. Without credentials it starts all the same, works nothing and says what is missing.
     *
     * @throws dev.plimsoll.store.UnusableStore where there is no database to be had
     */
    public static Server open(Environment environment, List<Rule<?>> rules) {
        Store store = Store.open(environment.home(), environment.database());
        Clock clock = Clock.systemUTC();
        Map<String, Work> works = environment
                .key()
                .map(key -> Works.of(github(environment, key, store, clock), new Engine(rules), store, clock))
                .orElse(Map.of());
        Queue queue = new Queue(
                store.jobs(), works, Patience.DEFAULT, clock, UUID.randomUUID().toString());
        Workers workers = new Workers(queue, store, GRACE);
        Counters counters = new Counters();
        Javalin door = Door.of(
                environment,
                new Pages(environment, store, counters),
                new Webhook(environment, store, counters, clock),
                workers::wake);
        Server server = new Server(store, workers, door);
        server.start(environment);
        return server;
    }

    private void start(Environment environment) {
        if (environment.key().isPresent()) {
            workers.start(WORKERS);
        }
        try {
            door.start();
        } catch (RuntimeException taken) {
            close();
            throw new WrongEnvironment(
                    "no server at " + environment.host() + ":" + environment.port() + ": " + taken.getMessage());
        }
        if (!environment.missing().isEmpty()) {
            LOG.warn("not ready, no delivery is taken; missing: {}", String.join(", ", environment.missing()));
        }
        LOG.info("listening on http://{}:{}", environment.host(), port());
    }

    private static GitHubApp github(Environment environment, AppKey key, Store store, Clock clock) {
        try {
            return GitHubApp.of(
                    environment.github(),
                    key,
                    new StoredTrees(store.trees(), clock),
                    new BlobFolder(environment.home().resolve("blobs")));
        } catch (IOException failed) {
            throw new UncheckedIOException("no folder for blobs in " + environment.home(), failed);
        }
    }

    public int port() {
        return door.port();
    }

    /** Takes no more deliveries, lets running jobs end or puts them back, and closes the database. */
    @Override
    public void close() {
        door.stop();
        workers.close();
        store.close();
    }
}
