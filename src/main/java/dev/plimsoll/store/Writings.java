package dev.plimsoll.store;

import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/**
 * For which commits of which lane writing to GitHub has begun. Where it has not, nothing of ours can be there and nobody has
 * to ask; where it has, what is there must be looked at, for the process may have died in the middle.
 */
public final class Writings {
    private final Jdbi database;

    Writings(Jdbi database) {
        this.database = database;
    }

    /** Says, before the first write, that writing begins. */
    public void begin(String lane, String repository, String commit, Instant now) {
        database.useHandle(handle -> handle.execute("""
                insert into writings (lane, repository, commit_id, begun_at) values (?, ?, ?, ?)
                on conflict do nothing""", lane, repository, commit, Moments.of(now)));
    }

    /** True where writing has begun for any commit of the lane. */
    public boolean begun(String lane) {
        return count("select count(*) from writings where lane = ?", lane);
    }

    /** True where writing has begun for this commit, by whichever of its pull requests. */
    public boolean begun(String repository, String commit) {
        return count("select count(*) from writings where repository = ? and commit_id = ?", repository, commit);
    }

    private boolean count(String sql, Object... values) {
        return database.withHandle(
                handle -> handle.select(sql, values).mapTo(Long.class).one() > 0);
    }
}
