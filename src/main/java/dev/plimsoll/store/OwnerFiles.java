package dev.plimsoll.store;

import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The newest configuration of each owner for all of its repositories. */
public final class OwnerFiles {
    private final Jdbi database;

    OwnerFiles(Jdbi database) {
        this.database = database;
    }

    public Optional<OwnerFile> find(String owner) {
        return database.withHandle(handle -> handle.select("select * from owner_files where owner = ?", owner)
                .map((row, context) -> new OwnerFile(
                        row.getString("owner"),
                        row.getString("repository"),
                        row.getString("blob_id"),
                        Bytes.text(row.getBytes("content"))))
                .findOne());
    }

    /** Keeps one in place of the one before. */
    public void keep(OwnerFile file) {
        database.useTransaction(handle -> {
            handle.execute("delete from owner_files where owner = ?", file.owner());
            handle.execute(
                    "insert into owner_files (owner, repository, blob_id, content) values (?, ?, ?, ?)",
                    file.owner(),
                    file.repository(),
                    file.blob(),
                    Bytes.pack(file.content()));
        });
    }
}
