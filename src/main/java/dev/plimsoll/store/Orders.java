package dev.plimsoll.store;

import org.jdbi.v3.core.Handle;

/** Places orders, inside the transaction of whoever has them. */
final class Orders {
    private Orders() {}

    static void place(Handle handle, Order order, Delivery delivery) {
        boolean newest = order.head().isEmpty() || Heads.move(handle, order);
        if (order.head().isPresent() && newest) {
            overtake(handle, order, delivery);
        }
        insert(handle, order, delivery, newest);
    }

    private static void overtake(Handle handle, Order order, Delivery delivery) {
        handle.createUpdate("""
                        update jobs set state = 'done', outcome = :outcome, ended_at = :now
                        where lane = :lane and kind = :kind and state = 'waiting'""")
                .bind("outcome", "overtaken by " + order.head().orElseThrow().commit())
                .bind("now", Moments.of(delivery.received()))
                .bind("lane", order.lane())
                .bind("kind", order.kind())
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
