package dev.plimsoll.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> NAMES = List.of("k8s/no-limit", "compose/no-limit", "k8s/host-path");

    @Test
    void a_slip_of_the_pen_is_understood() {
        assertThat(Nearest.hint("k8s/hostpath", NAMES)).isEqualTo(" (did you mean k8s/host-path?)");
        assertThat(Nearest.to("no-limits", NAMES)).contains("compose/no-limit");
    }

    @Test
    void what_is_near_to_nothing_gets_no_suggestion() {
        assertThat(Nearest.hint("zebra", NAMES)).isEmpty();
        assertThat(Nearest.to("k8s/host-path".repeat(1000), NAMES)).isEmpty();
        assertThat(Nearest.to("", NAMES)).isEmpty();
    }
}
