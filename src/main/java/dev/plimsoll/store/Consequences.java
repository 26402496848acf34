package dev.plimsoll.store;

import java.util.List;

/** What follows from a delivery: what is in reach now, what is to be done, and what is not to be done any more. */
public record Consequences(List<Reach> reach, List<Order> orders, List<Stop> stops) {
    public Consequences {
        reach = List.copyOf(reach);
        orders = List.copyOf(orders);
        stops = List.copyOf(stops);
    }

    /** Where nothing is to be stopped. */
    public Consequences(List<Reach> reach, List<Order> orders) {
        this(reach, orders, List.of());
    }
}
