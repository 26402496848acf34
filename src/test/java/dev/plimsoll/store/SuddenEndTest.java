package dev.plimsoll.store;

import static dev.plimsoll.store.Deliveries.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that ends in the middle, without a word. */
class SuddenEndTest {
    private static final int KILLED = 9;
    private static final int REFUSED = 2;

    @Test
    void what_was_stored_is_there_after_the_process_was_killed(@TempDir Path home) throws Exception {
        assertThat(elsewhere(home)).isEqualTo(KILLED);
        try (Store store = Store.open(home, Optional.empty())) {
            assertThat(store.jobs().of("last")).hasSize(1);
            assertThat(store.inbox().accept(Deliveries.delivery("last"), Deliveries.orders()))
                    .isEqualTo(Receipt.DUPLICATE);
        }
    }

    @Test
    void a_database_that_another_process_has_open_can_not_be_opened(@TempDir Path home) throws Exception {
        try (Store store = Store.open(home, Optional.empty())) {
            assertThat(elsewhere(home)).isEqualTo(REFUSED);
            assertThat(store.answers()).isTrue();
        }
    }

    private static int elsewhere(Path home) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Storing.class.getName(),
                        home.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** Stores a delivery and is gone the moment that is answered. */
    static final class Storing {
        private Storing() {}

        public static void main(String[] arguments) {
            try {
                Store store = Store.open(Path.of(arguments[0]), Optional.empty());
                store.inbox().accept(Deliveries.delivery("last"), Deliveries.orders(Deliveries.review(1, "c1", NOON)));
            } catch (UnusableStore refused) {
                Runtime.getRuntime().halt(REFUSED);
            }
            Runtime.getRuntime().halt(KILLED);
        }
    }
}
