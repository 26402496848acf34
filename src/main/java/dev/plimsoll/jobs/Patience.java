package dev.plimsoll.jobs;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait after each failure; after the last, a job is given up. */
public record Patience(List<Duration> waits) {
    /** Some seven hours in all: longer than most troubles of a network or a service. */
    public static final Patience DEFAULT = new Patience(List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(4)));

    public Patience {
        waits = List.copyOf(waits);
    }

    /** How long to wait after that many failures before this one; empty to give up. */
    Optional<Duration> after(int failures) {
        return failures < waits.size() ? Optional.of(waits.get(failures)) : Optional.empty();
    }
}
