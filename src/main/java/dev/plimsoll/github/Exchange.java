package dev.plimsoll.github;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Sends calls and sends those again that GitHub's own trouble or the network's stopped, where that can't do a thing twice. */
final class Exchange {
    private static final List<Duration> PAUSES = List.of(Duration.ofMillis(300), Duration.ofSeconds(2));
    private static final int SERVER_ERROR = 500;

    private final Http http = new Http();
    private final Failures failures;
    private final Pause pause;

    /** Waits; tests don't. */
    @FunctionalInterface
    interface Pause {
        void last(Duration time) throws InterruptedException;
    }

    Exchange(Failures failures, Pause pause) {
        this.failures = failures;
        this.pause = pause;
    }

    /**
     * The answer, whatever its status below 500.
     *
     * @throws TryLater for a status from 500 on, and for an answer that did not come
     */
    Http.Answer send(Call call, String credentials) {
        String trouble = "";
        for (int attempt = 0; ; attempt++) {
            try {
                Http.Answer answer = http.send(call.request(credentials), call.bounds());
                if (answer.status() < SERVER_ERROR) {
                    return answer;
                }
                trouble = String.valueOf(answer.status());
            } catch (BoundedBody.TooLong tooLong) {
                throw new AnswerTooLong(call + ": " + tooLong.getMessage());
            } catch (IOException failed) {
                trouble = failed.getClass().getSimpleName();
            }
            if (!call.repeatable() || attempt == PAUSES.size() || !paused(PAUSES.get(attempt))) {
                throw failures.trouble(call + ": " + trouble);
            }
        }
    }

    /** An answer that is longer than this program takes. */
    static final class AnswerTooLong extends RuntimeException {
        AnswerTooLong(String why) {
            super(why);
        }
    }

    private boolean paused(Duration time) {
        try {
            pause.last(time);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
