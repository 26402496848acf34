package dev.plimsoll.snapshot;

import static dev.plimsoll.Snapshots.file;
import static dev.plimsoll.Snapshots.link;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinksTest {
    private static final Blob CONFIG = file("config/prod/app.yaml", "a: 1\n");

    @Test
    void a_link_leads_to_the_file_it_names_from_where_it_stands() {
        Snapshot snapshot = snapshot(CONFIG, link("deploy/app.yaml", "../config/./prod/app.yaml"));
        assertThat(snapshot.find("deploy/app.yaml")).contains(CONFIG);
    }

    @Test
    void a_linked_folder_is_a_folder_on_the_way() {
        Snapshot snapshot = snapshot(CONFIG, link("current", "config/prod"), link("live", "current"));
        assertThat(snapshot.find("live/app.yaml")).contains(CONFIG);
        assertThat(snapshot.exists("live")).isTrue();
        assertThat(snapshot.exists("live/other.yaml")).isFalse();
    }

    @Test
    void dots_after_a_link_start_from_where_it_leads() {
        Snapshot snapshot = snapshot(CONFIG, link("a/b/live", "../../config/prod"));
        assertThat(snapshot.find("a/b/live/../prod/app.yaml")).contains(CONFIG);
    }

    @Test
    void nothing_outside_of_the_tree_is_ever_found() {
        Snapshot snapshot = snapshot(
                file("etc/passwd", ""),
                link("up", "../../etc/passwd"),
                link("absolute", "/etc/passwd"),
                link("a/over", "../../x/etc/passwd"));
        assertThat(List.of("up", "absolute", "a/over", "../etc/passwd", "/etc/passwd"))
                .allMatch(path -> snapshot.find(path).isEmpty() && !snapshot.exists(path));
    }

    @Test
    void circles_and_long_chains_end() {
        List<Blob> chain = new ArrayList<>(List.of(link("loop", "loop"), link("ping", "pong"), link("pong", "ping")));
        chain.add(link("grow", "grow/x"));
        for (int i = 0; i < 100; i++) {
            chain.add(link("l" + i, "l" + (i + 1)));
        }
        chain.add(file("l100", ""));
        Snapshot snapshot = Snapshot.of(Optional.empty(), chain);
        assertThat(List.of("loop", "ping", "grow", "l0"))
                .allMatch(path -> snapshot.find(path).isEmpty());
        assertThat(snapshot.find("l70")).isPresent();
    }

    private static Snapshot snapshot(Blob... blobs) {
        return Snapshot.of(Optional.empty(), List.of(blobs));
    }
}
