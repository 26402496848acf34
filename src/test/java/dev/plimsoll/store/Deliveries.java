package dev.plimsoll.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Deliveries and orders, for tests. */
public final class Deliveries {
    public static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private Deliveries() {}

    public static Delivery delivery(String guid) {
        return new Delivery(guid, "pull_request", Optional.of("opened"), "{}".getBytes(StandardCharsets.UTF_8), NOON);
    }

    public static Order review(int number, String commit, Instant moment) {
        return new Order(
                "review",
                "pull acme/shop#" + number,
                "acme/shop",
                "{\"head\":\"" + commit + "\"}",
                0,
                Optional.of(new Head(commit, moment)));
    }

    public static Order again(int number) {
        return new Order("review", "pull acme/shop#" + number, "acme/shop", "{}", 0, Optional.empty());
    }

    public static Consequences orders(Order... orders) {
        return new Consequences(List.of(new Reach(7, List.of("acme/shop"), true)), List.of(orders));
    }
}
