package dev.plimsoll.store;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The deliveries. One is stored together with its jobs, in one transaction: there is never the one without the other. */
public final class Inbox {
    private final Jdbi database;

    Inbox(Jdbi database) {
        this.database = database;
    }

    /** Stores a delivery and what follows from it. */
    public Receipt accept(Delivery delivery, Consequences consequences) {
        return database.inTransaction(handle -> {
            if (!insert(handle, delivery, "accepted", "", Bytes.pack(delivery.payload()))) {
                return Receipt.DUPLICATE;
            }
            consequences.reach().forEach(reach -> Installations.change(handle, reach));
            consequences.orders().forEach(order -> Orders.place(handle, order, delivery));
            consequences.stops().forEach(stop -> Orders.stop(handle, stop, delivery));
            return Receipt.STORED;
        });
    }

    /** Stores that a delivery came and why nothing is to be done about it, without its payload. */
    public Receipt ignore(Delivery delivery, String reason) {
        return database.inTransaction(
                handle -> insert(handle, delivery, "ignored", reason, null) ? Receipt.STORED : Receipt.DUPLICATE);
    }

    /** How many deliveries are kept. */
    public long count() {
        return database.withHandle(handle -> handle.select("select count(*) from deliveries")
                .mapTo(Long.class)
                .one());
    }

    /** Forgets deliveries that came before this moment; GitHub sends none again that is older than three days. */
    public int prune(Instant before) {
        return database.withHandle(
                handle -> handle.execute("delete from deliveries where received_at < ?", Moments.of(before)));
    }

    private static boolean insert(Handle handle, Delivery delivery, String state, String reason, byte[] payload) {
        return handle.createUpdate("""
                                insert into deliveries (guid, event, action, state, reason, received_at, payload)
                                values (:guid, :event, :action, :state, :reason, :received, :payload)
                                on conflict do nothing""")
                        .bind("guid", delivery.guid())
                        .bind("event", delivery.event())
                        .bind("action", delivery.action().orElse(null))
                        .bind("state", state)
                        .bind("reason", reason)
                        .bind("received", Moments.of(delivery.received()))
                        .bind("payload", payload)
                        .execute()
                == 1;
    }
}
