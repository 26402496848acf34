package dev.plimsoll.server.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.github.Repo;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    @Test
    void the_repositories_of_an_organisation_are_spread_over_half_an_hour() {
        Map<Long, Long> byMinute = LongStream.range(900_000_000, 900_000_300)
                .mapToObj(id -> Schedule.moved(new Repo(7, id, "acme", "r" + id)))
                .map(Duration::toMinutes)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(byMinute.keySet())
                .allMatch(minute -> minute >= 0 && minute < 30)
                .hasSizeGreaterThan(25);
        assertThat(byMinute.values()).allMatch(count -> count < 30);
    }
}
