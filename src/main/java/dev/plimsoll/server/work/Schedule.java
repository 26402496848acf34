package dev.plimsoll.server.work;

import dev.plimsoll.audit.Cron;
import dev.plimsoll.audit.IssuePlan;
import dev.plimsoll.github.Repo;
import dev.plimsoll.store.Jobs;
import dev.plimsoll.store.Order;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Places the next audit of a repository: one at a time, moved by some minutes that differ from repository to repository. */
final class Schedule {
    private static final int AFTER_BASELINES = 2;
    private static final long SPREAD_SECONDS = 30 * 60;
    /** Knuth's multiplicative hash: repositories made one after the other are spread as well. */
    private static final long SPREADING = 0x9E3779B97F4A7C15L;

    private static final int UPPER_BITS = 32;
    private final Jobs jobs;
    private final InstantSource time;

    Schedule(Jobs jobs, InstantSource time) {
        this.jobs = jobs;
        this.time = time;
    }

    /** Places what the owners want now; doing it again changes nothing. */
    void place(Repo repo, IssuePlan wanted) {
        Optional<Cron> cron = wanted.mode() == IssuePlan.Mode.NONE ? Optional.empty() : wanted.schedule();
        if (cron.isEmpty()) {
            jobs.cancel(new BaselineInput(repo, Optional.empty()).lane(), AuditInput.KIND);
            return;
        }
        Instant now = time.instant();
        Duration moved = moved(repo);
        Instant named = cron.get().next(now.minus(moved));
        AuditInput input = new AuditInput(repo, LocalDate.ofInstant(named, ZoneOffset.UTC));
        Order order = new Order(
                AuditInput.KIND, input.lane(), repo.fullName(), input.json(), AFTER_BASELINES, Optional.empty());
        jobs.schedule(order, named.plus(moved), now);
    }

    static Duration moved(Repo repo) {
        return Duration.ofSeconds((repo.id() * SPREADING >>> UPPER_BITS) % SPREAD_SECONDS);
    }
}
