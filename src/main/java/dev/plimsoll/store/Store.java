package dev.plimsoll.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** The database, opened once and shared by all threads. Its tables are what the program has to remember over a restart. */
public final class Store implements AutoCloseable {
    private static final int CONNECTIONS = 8;
    private static final int WAIT_MS = 10_000;

    private final HikariDataSource pool;
    private final boolean exclusive;
    private final Jdbi database;

    private Store(HikariDataSource pool, boolean exclusive) {
        this.pool = pool;
        this.exclusive = exclusive;
        this.database = Jdbi.create(pool);
    }

    /**
     * Opens the database at this address, or the embedded one below the program's home, and brings its tables up to date.
     *
     * @throws UnusableStore where that is impossible, saying why in one line
     */
    public static Store open(Path home, Optional<String> address) {
        String url = Addresses.check(address).orElseGet(() -> embedded(home));
        try {
            HikariDataSource pool = new HikariDataSource(settings(url));
            migrate(pool);
            return new Store(pool, Addresses.exclusive(url));
        } catch (RuntimeException failed) {
            String why = innermost(failed).replace(url, "the address");
            throw new UnusableStore("the database can't be opened: " + why, failed);
        }
    }

    private static String embedded(Path home) {
        try {
            return Addresses.embedded(OwnFolder.create(home.resolve("database")));
        } catch (IOException failed) {
            throw new UnusableStore("no folder for the database in " + home + ": " + failed.getMessage(), failed);
        }
    }

    private static HikariConfig settings(String url) {
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(url);
        settings.setPoolName("store");
        settings.setMaximumPoolSize(CONNECTIONS);
        settings.setMinimumIdle(1);
        settings.setConnectionTimeout(WAIT_MS);
        return settings;
    }

    private static void migrate(HikariDataSource pool) {
        Flyway.configure(Store.class.getClassLoader())
                .dataSource(pool)
                .locations("classpath:dev/plimsoll/store/migrations")
                .placeholders(Map.of("bytes", "binary large object"))
                .load()
                .migrate();
    }

    private static String innermost(Throwable failed) {
        Throwable cause = failed;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage()).strip();
        return failed instanceof FlywayException ? "its tables: " + message : message;
    }

    /** True where no other process can have this database open: what was running when it was opened is not any more. */
    public boolean exclusive() {
        return exclusive;
    }

    /** True where the database answers. */
    public boolean answers() {
        try {
            return database.withHandle(
                    handle -> handle.select("select 1").mapTo(Integer.class).one() == 1);
        } catch (JdbiException failed) {
            return false;
        }
    }

    public Inbox inbox() {
        return new Inbox(database);
    }

    public Jobs jobs() {
        return new Jobs(database);
    }

    public Heads heads() {
        return new Heads(database);
    }

    public Writings writings() {
        return new Writings(database);
    }

    public Trees trees() {
        return new Trees(database);
    }

    public Baselines baselines() {
        return new Baselines(database);
    }

    public Trackings trackings() {
        return new Trackings(database);
    }

    public Audits audits() {
        return new Audits(database);
    }

    public OwnerFiles ownerFiles() {
        return new OwnerFiles(database);
    }

    public Installations installations() {
        return new Installations(database);
    }

    @Override
    public void close() {
        pool.close();
    }
}
