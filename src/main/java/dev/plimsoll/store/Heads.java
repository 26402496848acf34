package dev.plimsoll.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The newest head of each lane (a pull request, or a default branch). */
public final class Heads {
    /** What stands in a commit's place where the lane has come to its end. */
    public static final String CLOSED = "closed";

    private final Jdbi database;

    Heads(Jdbi database) {
        this.database = database;
    }

    /** The commit that is newest in a lane, as far as deliveries told. */
    public Optional<String> newest(String lane) {
        return database.withHandle(handle -> handle.select("select commit_id from heads where lane = ?", lane)
                .mapTo(String.class)
                .findOne());
    }

    /** The lanes of a repository whose newest head is this commit, with the input of their last orders. */
    public List<Known> of(String repository, String commit) {
        return database.withHandle(handle -> handle.select(
                        "select lane, input from heads where repository = ? and commit_id = ? order by lane",
                        repository,
                        commit)
                .map((row, context) -> new Known(row.getString("lane"), row.getString("input")))
                .list());
    }

    /** What the last order of a lane was. */
    public record Known(String lane, String input) {}

    /** Moves a lane to a head; false where a newer one is known. */
    static boolean move(Handle handle, String lane, String repository, Head head, String input) {
        handle.createUpdate("""
                        insert into heads (lane, repository, commit_id, moment, input)
                        values (:lane, :repository, :commit, :moment, :input) on conflict do nothing""")
                .bind("lane", lane)
                .bind("repository", repository)
                .bind("commit", head.commit())
                .bind("moment", Moments.of(head.moment()))
                .bind("input", input)
                .execute();
        return handle.createUpdate("""
                                update heads set commit_id = :commit, moment = :moment, input = :input
                                where lane = :lane and moment <= :moment""")
                        .bind("commit", head.commit())
                        .bind("moment", Moments.of(head.moment()))
                        .bind("input", input)
                        .bind("lane", lane)
                        .execute()
                == 1;
    }
}
