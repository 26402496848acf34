package dev.plimsoll.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronTest {
    /** A Tuesday. */
    private static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 6 * * MON       | 2026-11-30T06:00:00Z",
                "0 6 * * 1         | 2026-11-30T06:00:00Z",
                "0 6 * * 7         | 2026-11-29T06:00:00Z",
                "0 6 * * sun       | 2026-11-29T06:00:00Z",
                "0 6 * * *         | 2026-11-25T06:00:00Z",
                "1 6 * * *         | 2026-11-24T06:01:00Z",
                "30 */4 * * *      | 2026-11-24T08:30:00Z",
                "0 22-23 * * *     | 2026-11-24T22:00:00Z",
                "0 5 1,15 * *      | 2026-12-01T05:00:00Z",
                "0 5 1 JAN-MAR *   | 2027-01-01T05:00:00Z",
                "0 5 1 * FRI       | 2026-11-27T05:00:00Z",
                "0 0 29 2 *        | 2028-02-29T00:00:00Z",
                "0 0 31 * *        | 2026-12-31T00:00:00Z",
            })
    void the_next_moment_is_the_first_one_that_is_named(String text, Instant next) {
        assertThat(Cron.of(text).orElseThrow().next(NOW)).isEqualTo(next);
    }

    @Test
    void a_moment_follows_itself_by_a_whole_turn() {
        Cron weekly = Cron.of("0 6 * * MON").orElseThrow();
        Instant first = weekly.next(NOW);
        assertThat(weekly.next(first)).isEqualTo(Instant.parse("2026-12-07T06:00:00Z"));
        assertThat(weekly.next(first.minusMillis(1))).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0 6 * *",
                "0 6 * * * *",
                "60 6 * * *",
                "0 24 * * *",
                "0 6 0 * *",
                "0 6 * 13 *",
                "0 6 * * 8",
                "0 6 * * FUNDAY",
                "0 6 * * MON-",
                "0 6 * * FRI-MON",
                "0 */0 * * *",
                "0 6 30 2 *",
                "* * * * *",
                "0,30 6 * * *",
                "@weekly",
            })
    void what_names_no_moment_or_too_many_is_refused(String text) {
        assertThat(Cron.of(text)).isEmpty();
    }
}
