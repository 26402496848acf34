package dev.plimsoll.store;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Places orders, inside the transaction of whoever has them. */
final class Orders {
    private Orders() {}

    static void place(Handle handle, Order order, Delivery delivery) {
        Optional<Head> head = order.head();
        boolean newest =
                head.isEmpty() || Heads.move(handle, order.lane(), order.repository(), head.get(), order.input());
        if (head.isPresent() && newest) {
            end(handle, order.lane(), order.kind(), "overtaken by " + head.get().commit(), delivery);
        }
        insert(handle, order, delivery, newest);
    }

    /** In place of what waits in the lane for the same work; nothing is changed where the same waits already. */
    static void schedule(Handle handle, Order order, Instant due, Instant now) {
        boolean waits = handle.createQuery("""
                                select count(*) from jobs where lane = :lane and kind = :kind and state = 'waiting'
                                and due_at = :due and input = :input""")
                        .bind("lane", order.lane())
                        .bind("kind", order.kind())
                        .bind("due", Moments.of(due))
                        .bind("input", order.input())
                        .mapTo(Long.class)
                        .one()
                > 0;
        if (!waits) {
            cancel(handle, order.lane(), order.kind());
            handle.createUpdate("""
                            insert into jobs (kind, lane, repository, input, urgency, state, due_at, failures, created_at)
                            values (:kind, :lane, :repository, :input, :urgency, 'waiting', :due, 0, :now)""")
                    .bind("kind", order.kind())
                    .bind("lane", order.lane())
                    .bind("repository", order.repository())
                    .bind("input", order.input())
                    .bind("urgency", order.urgency())
                    .bind("due", Moments.of(due))
                    .bind("now", Moments.of(now))
                    .execute();
        }
    }

    static void cancel(Handle handle, String lane, String kind) {
        handle.execute("delete from jobs where lane = ? and kind = ? and state = 'waiting'", lane, kind);
    }

    static void stop(Handle handle, Stop stop, Delivery delivery) {
        Head none = new Head(Heads.CLOSED, stop.moment());
        if (Heads.move(handle, stop.lane(), stop.repository(), none, "")) {
            end(handle, stop.lane(), stop.kind(), "the pull request is closed", delivery);
        }
    }

    private static void end(Handle handle, String lane, String kind, String outcome, Delivery delivery) {
        handle.createUpdate("""
                        update jobs set state = 'done', outcome = :outcome, ended_at = :now
                        where lane = :lane and kind = :kind and state = 'waiting'""")
                .bind("outcome", outcome)
                .bind("now", Moments.of(delivery.received()))
                .bind("lane", lane)
                .bind("kind", kind)
                .execute();
    }

    private static void insert(Handle handle, Order order, Delivery delivery, boolean newest) {
        handle.createUpdate("""
                        insert into jobs (kind, lane, repository, delivery, input, urgency, state, due_at, failures, outcome,
                            created_at, ended_at)
                        values (:kind, :lane, :repository, :delivery, :input, :urgency, :state, :now, 0, :outcome, :now, :ended)""")
                .bind("kind", order.kind())
                .bind("lane", order.lane())
                .bind("repository", order.repository())
                .bind("delivery", delivery.guid())
                .bind("input", order.input())
                .bind("urgency", order.urgency())
                .bind("state", newest ? "waiting" : "done")
                .bind("outcome", newest ? null : "older than the head that is known")
                .bind("now", Moments.of(delivery.received()))
                .bind("ended", newest ? null : Moments.of(delivery.received()))
                .execute();
    }
}
