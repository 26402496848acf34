package dev.plimsoll.server;

import dev.plimsoll.github.Event;
import dev.plimsoll.github.Events;
import dev.plimsoll.store.Delivery;
import dev.plimsoll.store.Receipt;
import dev.plimsoll.store.Store;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes deliveries: nothing of one is believed, parsed or stored before its signature is found good. */
final class Webhook {
    private static final Logger LOG = LoggerFactory.getLogger(Webhook.class);
    private static final String GUID = "[0-9A-Za-z-]{1,100}";
    private static final String EVENT = "[0-9A-Za-z_]{1,100}";

    /** Bodies up to so many bytes are read by any number of threads; of larger ones, so many at once. */
    private static final int ORDINARY = 1 << 20;

    private static final int LARGE_AT_ONCE = 4;

    private final Semaphore roomForLarge = new Semaphore(LARGE_AT_ONCE);
    private final Environment environment;
    private final Store store;
    private final Intake intake;
    private final Counters counters;
    private final InstantSource time;

    Webhook(Environment environment, Store store, Counters counters, InstantSource time) {
        this.environment = environment;
        this.store = store;
        this.intake = new Intake(store);
        this.counters = counters;
        this.time = time;
    }

    /** True where jobs were stored. */
    boolean take(Context request) {
        boolean large = request.contentLength() < 0 || request.contentLength() > ORDINARY;
        if (large && !roomForLarge.tryAcquire()) {
            answer(request.header("Retry-After", "5"), 503, "refused", "too many large bodies at once");
            return false;
        }
        try {
            return check(request);
        } finally {
            if (large) {
                roomForLarge.release();
            }
        }
    }

    private boolean check(Context request) {
        String signature = header(request, "X-Hub-Signature-256");
        if (environment.secret().isEmpty()) {
            answer(request, 503, "refused", "no webhook secret is configured");
        } else if (!WebhookSecret.hasShape(signature)
                || !environment.secret().get().signed(request.bodyAsBytes(), signature)) {
            answer(request, 401, "refused", "the signature is missing or wrong");
        } else if (!environment.complete()) {
            answer(request, 503, "refused", "not ready: see /readyz");
        } else if (!header(request, "X-GitHub-Delivery").matches(GUID)
                || !header(request, "X-GitHub-Event").matches(EVENT)) {
            answer(request, 400, "refused", "no delivery's id or no event's name");
        } else {
            return take(request, delivery(request));
        }
        return false;
    }

    private Delivery delivery(Context request) {
        return new Delivery(
                header(request, "X-GitHub-Delivery"),
                header(request, "X-GitHub-Event"),
                Action.of(request.bodyAsBytes()),
                request.bodyAsBytes(),
                time.instant());
    }

    private boolean take(Context request, Delivery delivery) {
        Instant now = delivery.received();
        Event event = Events.read(delivery.event(), delivery.payload());
        Intake.Decision decision = intake.decide(event, now);
        if (decision instanceof Intake.Decision.Do todo) {
            Receipt receipt = store.inbox().accept(delivery, todo.consequences());
            if (receipt == Receipt.STORED) {
                int jobs = todo.consequences().orders().size();
                answer(request, 202, "accepted", jobs + (jobs == 1 ? " job" : " jobs"));
                return jobs > 0;
            }
            answer(request, 202, "duplicate", "known already");
        } else {
            String why = ((Intake.Decision.Nothing) decision).why();
            Receipt receipt = store.inbox().ignore(delivery, why);
            answer(request, 202, receipt == Receipt.STORED ? "ignored" : "duplicate", why);
        }
        return false;
    }

    private void answer(Context request, int status, String result, String what) {
        counters.count("plimsoll_deliveries_total", "result", result);
        String guid = header(request, "X-GitHub-Delivery");
        String event = header(request, "X-GitHub-Event");
        LOG.info(
                "delivery {} {} {}: {}",
                guid.matches(GUID) ? guid : "-",
                event.matches(EVENT) ? event : "-",
                result,
                what);
        request.status(status).json(Map.of("result", result, "what", what));
    }

    private static String header(Context request, String name) {
        return Optional.ofNullable(request.header(name)).orElse("");
    }
}
