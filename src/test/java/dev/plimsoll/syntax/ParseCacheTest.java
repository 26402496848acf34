package dev.plimsoll.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Snapshots;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.snapshot.Mode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ParseCacheTest {
    private final AtomicInteger parsed = new AtomicInteger();
    private final Parser<Integer> length = source -> {
        parsed.incrementAndGet();
        return Parsed.whole(source.text().length());
    };

    @Test
    void a_file_is_parsed_once_for_each_path_and_content() {
        ParseCache cache = new ParseCache();
        assertThat(cache.read(Snapshots.file("a", "four"), length).tree()).isEqualTo(4);
        assertThat(cache.read(Snapshots.file("a", "four"), length).tree()).isEqualTo(4);
        assertThat(cache.read(Snapshots.file("b", "four"), length).tree()).isEqualTo(4);
        assertThat(cache.read(Snapshots.file("a", "three"), length).tree()).isEqualTo(5);
        assertThat(parsed).hasValue(3);
    }

    @Test
    void content_that_could_not_be_had_once_is_asked_for_again() {
        AtomicInteger asked = new AtomicInteger();
        Blob blob = new Blob("a", "1".repeat(40), Mode.REGULAR, 4, () -> {
            if (asked.incrementAndGet() == 1) {
                throw new IOException("not now");
            }
            return "four".getBytes(StandardCharsets.UTF_8);
        });
        ParseCache cache = new ParseCache();
        assertThat(cache.read(blob, length).unread()).hasSize(1);
        assertThat(cache.read(blob, length).unread()).isEmpty();
        assertThat(cache.read(blob, length).tree()).isEqualTo(4);
    }
}
