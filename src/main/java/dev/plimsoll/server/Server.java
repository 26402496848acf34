package dev.plimsoll.server;

import dev.plimsoll.audit.Rule;
import dev.plimsoll.github.AppKey;
import dev.plimsoll.github.BlobFolder;
import dev.plimsoll.github.BlobStore;
import dev.plimsoll.github.GitHubApp;
import dev.plimsoll.github.TreeStore;
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

    private final Environment environment;
    private final Store store;
    private final Queue queue;
    private final Workers workers;
    private final Javalin door;

    private Server(Environment environment, Store store, Queue queue, Clock clock) {
        this.environment = environment;
        this.store = store;
        this.queue = queue;
        this.workers = new Workers(queue, store, GRACE);
        Counters counters = new Counters();
        this.door = Door.of(
                environment,
                new Pages(environment, store, counters),
                new Webhook(environment, store, counters, clock),
                workers::wake);
    }

    /**
     * Opens the App. Without credentials it starts all the same, works nothing and says what is missing.
     *
     * @throws WrongEnvironment where it can't listen or has no folder to write to
     * @throws dev.plimsoll.store.UnusableStore where there is no database to be had
     */
    public static Server open(Environment environment, List<Rule<?>> rules) {
        Server server = prepare(
                environment,
                rules,
                (key, trees, blobs) -> GitHubApp.of(environment.github(), key, trees, blobs),
                Clock.systemUTC());
        server.start(WORKERS);
        return server;
    }

    /** How GitHub is reached. */
    @FunctionalInterface
    interface Reaching {
        GitHubApp github(AppKey key, TreeStore trees, BlobStore blobs);
    }

    static Server prepare(Environment environment, List<Rule<?>> rules, Reaching reaching, Clock clock) {
        Store store = Store.open(environment.home(), environment.database());
        Map<String, Work> works = environment
                .key()
                .map(key -> reaching.github(key, new StoredTrees(store.trees(), clock), blobs(environment)))
                .map(github -> Works.of(github, new Engine(rules, store.ownerFiles(), clock), store, clock))
                .orElse(Map.of());
        Queue queue = new Queue(
                store.jobs(), works, Patience.DEFAULT, clock, UUID.randomUUID().toString());
        return new Server(environment, store, queue, clock);
    }

    private static BlobStore blobs(Environment environment) {
        try {
            return new BlobFolder(environment.home().resolve("blobs"));
        } catch (IOException failed) {
            throw new WrongEnvironment("no folder for contents in PLIMSOLL_HOME: " + failed.getMessage());
        }
    }

    void start(int threads) {
        if (environment.key().isPresent()) {
            workers.start(threads);
        }
        try {
            door.start();
        } catch (RuntimeException taken) {
            close();
            throw new WrongEnvironment("PLIMSOLL_HOST and PLIMSOLL_PORT: no server can listen at " + environment.host()
                    + ":" + environment.port());
        }
        if (!environment.missing().isEmpty()) {
            LOG.warn("not ready, no delivery is taken; missing: {}", String.join(", ", environment.missing()));
        }
        LOG.info("listening on http://{}:{}", environment.host(), port());
    }

    public int port() {
        return door.port();
    }

    /** Does the next job on this thread; false where there is none. */
    boolean runNext() {
        return queue.runNext();
    }

    Store store() {
        return store;
    }

    /** Takes no more deliveries, lets running jobs end or puts them back, and closes the database. */
    @Override
    public void close() {
        door.stop();
        workers.close();
        store.close();
    }
}
