package dev.plimsoll.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * The queue. A job is claimed by one process, for as long as its lease is extended. A unique column, set only while a job
 * runs, keeps two of one lane from running at once whoever claims them.
 */
public final class Jobs {
    private static final int CANDIDATES = 20;
    private static final int OUTCOME_CHARACTERS = 4000;

    private final Jdbi database;

    Jobs(Jdbi database) {
        this.database = database;
    }

    /** Places an order for later, in place of the one of its kind that waits in its lane. */
    public void schedule(Order order, Instant due, Instant now) {
        database.useTransaction(handle -> Orders.schedule(handle, order, due, now));
    }

    /** Takes back what waits in a lane for this kind of work. */
    public void cancel(String lane, String kind) {
        database.useHandle(handle -> Orders.cancel(handle, lane, kind));
    }

    /** The jobs of this kind that wait for their time, in the order of it. */
    public List<Job> waiting(String kind) {
        return list("state = 'waiting' and kind = :kind order by due_at, id", Map.of("kind", kind));
    }

    /** Takes the next job whose turn it is and whose lane is free; empty where there is none. */
    public Optional<Job> claim(String owner, Instant now, Instant leaseUntil) {
        List<Job> candidates = database.withHandle(handle -> handle.createQuery("""
                        select * from jobs where state = 'waiting' and due_at <= :now
                        and not exists (select 1 from jobs other where other.running_lane = jobs.lane)
                        order by urgency, due_at, id limit :limit""")
                .bind("now", Moments.of(now))
                .bind("limit", CANDIDATES)
                .map(Jobs::read)
                .list());
        return candidates.stream()
                .filter(job -> take(job, owner, leaseUntil))
                .findFirst()
                .map(job -> job.of(owner));
    }

    private boolean take(Job job, String owner, Instant leaseUntil) {
        try {
            return update(
                    "state = 'running', running_lane = lane, owner = :owner, lease_until = :until where id = :id and state = 'waiting'",
                    Map.of("owner", owner, "until", Moments.of(leaseUntil), "id", job.id()));
        } catch (UnableToExecuteStatementException laneWasTaken) {
            return false;
        }
    }

    /** Says that this process still works on all it has claimed. */
    public void extend(String owner, Instant until) {
        update(
                "lease_until = :until where state = 'running' and owner = :owner",
                Map.of("owner", owner, "until", Moments.of(until)));
    }

    /** Jobs whose process has not extended its lease to this moment. */
    public List<Job> abandoned(Instant now) {
        return list("state = 'running' and lease_until < :now", Map.of("now", Moments.of(now)));
    }

    /** Jobs that this process has claimed. */
    public List<Job> running(String owner) {
        return list("state = 'running' and owner = :owner", Map.of("owner", owner));
    }

    /** Ends a job. False, here and below, where the job is not this process's any more: then nothing is changed. */
    public boolean done(Job job, String outcome, Instant now) {
        return leave(job, "state = 'done', ended_at = :moment", outcome, now);
    }

    /** Puts a job back until this moment; that is no failure. */
    public boolean postpone(Job job, String why, Instant until) {
        return leave(job, "state = 'waiting', due_at = :moment", why, until);
    }

    /** Puts a job back until this moment after a failure. */
    public boolean retry(Job job, String why, Instant at) {
        return leave(job, "state = 'waiting', failures = failures + 1, due_at = :moment", why, at);
    }

    /** Gives a job up after a failure; it stays to be seen. */
    public boolean bury(Job job, String why, Instant now) {
        return leave(job, "state = 'dead', failures = failures + 1, ended_at = :moment", why, now);
    }

    private boolean leave(Job job, String change, String outcome, Instant moment) {
        String kept = outcome.substring(0, Math.min(outcome.length(), OUTCOME_CHARACTERS));
        return update(
                change
                        + ", outcome = :outcome, owner = null, lease_until = null, running_lane = null"
                        + " where id = :id and state = 'running' and owner = :owner",
                Map.of(
                        "outcome",
                        kept,
                        "moment",
                        Moments.of(moment),
                        "id",
                        job.id(),
                        "owner",
                        job.owner().orElse("")));
    }

    /** Jobs that were given up, the newest first. */
    public List<Job> dead() {
        return list("state = 'dead' order by ended_at desc, id desc", Map.of());
    }

    /** All jobs of a delivery, in the order they were placed. */
    public List<Job> of(String delivery) {
        return list("delivery = :delivery order by id", Map.of("delivery", delivery));
    }

    /** Has a job that was given up run again, with all its tries. */
    public boolean revive(long id, Instant now) {
        return update(
                "state = 'waiting', failures = 0, due_at = :now, ended_at = null where id = :id and state = 'dead'",
                Map.of("id", id, "now", Moments.of(now)));
    }

    /** How many jobs stand where. */
    public Map<JobState, Long> counts() {
        Map<JobState, Long> counts = new EnumMap<>(JobState.class);
        for (JobState state : JobState.values()) {
            counts.put(state, 0L);
        }
        database.useHandle(handle -> handle.select("select state, count(*) as n from jobs group by state")
                .map((row, context) -> counts.put(JobState.of(row.getString("state")), row.getLong("n")))
                .list());
        return counts;
    }

    /** Forgets jobs that were done before this moment. */
    public int prune(Instant before) {
        return database.withHandle(
                handle -> handle.execute("delete from jobs where state = 'done' and ended_at < ?", Moments.of(before)));
    }

    private List<Job> list(String where, Map<String, ?> values) {
        return database.withHandle(handle -> handle.createQuery("select * from jobs where " + where)
                .bindMap(values)
                .map(Jobs::read)
                .list());
    }

    private boolean update(String change, Map<String, ?> values) {
        return database.withHandle((Handle handle) ->
                handle.createUpdate("update jobs set " + change).bindMap(values).execute() > 0);
    }

    private static Job read(ResultSet row, StatementContext context) throws SQLException {
        return new Job(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("lane"),
                row.getString("repository"),
                row.getString("input"),
                Optional.ofNullable(row.getString("delivery")),
                JobState.of(row.getString("state")),
                Moments.read(row, "due_at"),
                row.getInt("failures"),
                Optional.ofNullable(row.getString("owner")),
                Optional.ofNullable(row.getString("outcome")));
    }
}
