package dev.plimsoll.store;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Trees of commits, compressed: what is where, never what stands in it. The last few of each repository are kept. */
public final class Trees {
    private static final int KEPT = 10;

    private final Jdbi database;

    Trees(Jdbi database) {
        this.database = database;
    }

    public Optional<byte[]> find(String repository, String commit) {
        return database.withHandle(handle -> handle.select(
                                "select entries from trees where repository = ? and commit_id = ?", repository, commit)
                        .mapTo(byte[].class)
                        .findOne())
                .map(Bytes::unpack);
    }

    public void keep(String repository, String commit, byte[] entries, Instant now) {
        byte[] packed = Bytes.pack(entries);
        database.useTransaction(handle -> {
            handle.execute("""
                    insert into trees (repository, commit_id, entries, stored_at) values (?, ?, ?, ?)
                    on conflict do nothing""", repository, commit, packed, Moments.of(now));
            forgetOldest(handle, repository);
        });
    }

    /** The baseline's tree stays however old it is. */
    private static void forgetOldest(Handle handle, String repository) {
        handle.execute("""
                delete from trees where repository = ?
                and commit_id not in (select commit_id from baselines where repository = ?)
                and commit_id not in
                    (select commit_id from trees where repository = ? order by stored_at desc, commit_id limit ?)""", repository, repository, repository, KEPT);
    }
}
