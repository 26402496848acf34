package dev.plimsoll.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The newest baseline of each repository. */
public final class Baselines {
    private final Jdbi database;

    Baselines(Jdbi database) {
        this.database = database;
    }

    public Optional<Baseline> find(String repository) {
        return database.withHandle(handle -> handle.select("select * from baselines where repository = ?", repository)
                .map((row, context) -> new Baseline(
                        row.getString("repository"),
                        row.getString("commit_id"),
                        row.getString("rules"),
                        Bytes.text(row.getBytes("findings")),
                        Moments.read(row, "stored_at")))
                .findOne());
    }

    /** Keeps a baseline in place of the one before. */
    public void keep(Baseline baseline) {
        database.useTransaction(handle -> {
            handle.execute("delete from baselines where repository = ?", baseline.repository());
            insert(handle, baseline);
        });
    }

    private static void insert(Handle handle, Baseline baseline) {
        handle.createUpdate("""
                        insert into baselines (repository, commit_id, rules, findings, stored_at)
                        values (:repository, :commit, :rules, :findings, :stored)""")
                .bind("repository", baseline.repository())
                .bind("commit", baseline.commit())
                .bind("rules", baseline.rules())
                .bind("findings", Bytes.pack(baseline.findings()))
                .bind("stored", Moments.of(baseline.stored()))
                .execute();
    }
}
