package dev.plimsoll.server;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts since the start of the process, each with one label. */
final class Counters {
    private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();

    void count(String name, String label, String value) {
        counts.computeIfAbsent(name + "{" + label + "=\"" + value + "\"}", series -> new LongAdder())
                .increment();
    }

    /** In Prometheus' text format. */
    String text() {
        StringBuilder text = new StringBuilder();
        counts.forEach((series, count) ->
                text.append(series).append(' ').append(count.sum()).append('\n'));
        return text.toString();
    }
}
