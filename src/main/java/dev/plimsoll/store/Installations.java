package dev.plimsoll.store;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Where the App is installed. What goes out of reach is forgotten, but for the fact that it did. */
public final class Installations {
    private static final List<String> FORGOTTEN =
            List.of("jobs", "heads", "writings", "trees", "baselines", "owner_files", "trackings", "audits");

    private final Jdbi database;

    Installations(Jdbi database) {
        this.database = database;
    }

    /** True where GitHub said that the repository, or the whole installation, went out of reach. */
    public boolean gone(long installation, String repository) {
        return database.withHandle(handle ->
                handle.select("""
                                select (select count(*) from installations where id = ? and removed)
                                    + (select count(*) from repositories where repository = ? and removed)""", installation, repository).mapTo(Long.class).one() > 0);
    }

    /** How many repositories are in reach, as far as deliveries told. */
    public long repositories() {
        return database.withHandle(
                handle -> handle.select("""
                        select count(*) from repositories where not removed
                        and installation_id not in (select id from installations where removed)""").mapTo(Long.class).one());
    }

    static void change(Handle handle, Reach reach) {
        if (reach.repositories().isEmpty() || reach.within()) {
            whole(handle, reach);
        }
        reach.repositories().forEach(repository -> one(handle, reach, repository));
    }

    /** That single repositories went is not forgotten over this: an installation can be suspended and come back. */
    private static void whole(Handle handle, Reach reach) {
        handle.execute(
                "insert into installations (id, removed) values (?, ?) on conflict do nothing",
                reach.installation(),
                !reach.within());
        handle.execute("update installations set removed = ? where id = ?", !reach.within(), reach.installation());
        if (!reach.within()) {
            handle.select("select repository from repositories where installation_id = ?", reach.installation())
                    .mapTo(String.class)
                    .forEach(repository -> forget(handle, repository));
        }
    }

    private static void one(Handle handle, Reach reach, String repository) {
        handle.execute(
                "insert into repositories (repository, installation_id, removed) values (?, ?, ?) on conflict do nothing",
                repository,
                reach.installation(),
                !reach.within());
        handle.execute(
                "update repositories set installation_id = ?, removed = ? where repository = ?",
                reach.installation(),
                !reach.within(),
                repository);
        if (!reach.within()) {
            forget(handle, repository);
        }
    }

    private static void forget(Handle handle, String repository) {
        FORGOTTEN.forEach(table -> handle.execute("delete from " + table + " where repository = ?", repository));
    }
}
