package dev.plimsoll.store;

import java.util.List;

/** What follows from a delivery: what is in reach now, and what is to be done. */
public record Consequences(List<Reach> reach, List<Order> orders) {
    public Consequences {
        reach = List.copyOf(reach);
        orders = List.copyOf(orders);
    }
}
