package dev.plimsoll.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What is remembered for the issues of each repository. */
public final class Trackings {
    private final Jdbi database;

    Trackings(Jdbi database) {
        this.database = database;
    }

    public Optional<Tracking> find(String repository) {
        return database.withHandle(handle -> handle.select("select * from trackings where repository = ?", repository)
                .map((row, context) -> new Tracking(
                        row.getString("repository"),
                        row.getString("commit_id"),
                        row.getString("rules"),
                        Bytes.text(row.getBytes("register")),
                        Optional.ofNullable(row.getObject("issue", Integer.class)),
                        row.getBoolean("removed"),
                        Optional.ofNullable(row.getString("told"))))
                .findOne());
    }

    /** Keeps it in place of what was remembered before. */
    public void keep(Tracking tracking) {
        database.useTransaction(handle -> {
            handle.execute("delete from trackings where repository = ?", tracking.repository());
            insert(handle, tracking);
        });
    }

    private static void insert(Handle handle, Tracking tracking) {
        handle.createUpdate("""
                        insert into trackings (repository, commit_id, rules, register, issue, removed, told)
                        values (:repository, :commit, :rules, :register, :issue, :removed, :told)""")
                .bind("repository", tracking.repository())
                .bind("commit", tracking.commit())
                .bind("rules", tracking.rules())
                .bind("register", Bytes.pack(tracking.register()))
                .bind("issue", tracking.issue().orElse(null))
                .bind("removed", tracking.removed())
                .bind("told", tracking.told().orElse(null))
                .execute();
    }
}
