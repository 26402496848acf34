package dev.plimsoll.delta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Faults;
import dev.plimsoll.Snapshots;
import dev.plimsoll.audit.Audit;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.snapshot.Snapshot;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RepairsTest {
    @Test
    void an_edit_holds_where_the_finding_is_gone_and_nothing_new_is_there() {
        Map<String, String> files = Map.of(
                "a",
                "mend good: fine good\nmend worse: fault high other\nmend none: mend none: fine none\nfault low b\n");
        assertThat(together(files)).containsExactly("thing good");
        assertThat(each(files)).containsExactly("thing good");
    }

    @Test
    void a_bad_edit_takes_no_good_one_with_it() {
        Map<String, String> files = Map.of(
                "a", "mend a: fine a\nmend b: fine b\nmend c: fault low z\nmend d: fine d\nmend e: fine e\n",
                "b", "mend f: fine f\n");
        assertThat(together(files)).containsExactlyInAnyOrder("thing a", "thing b", "thing d", "thing e", "thing f");
    }

    @Test
    void the_text_around_an_edit_stays_as_it_was() {
        Map<String, String> files = Map.of("a", "\uFEFFx\r\nmend a: fine a\r\n  y \rmend b: fine b\nz");
        Audit audit = Faults.audit(files);
        Repaired repaired = new Repaired(audit.repository().snapshot(), audit.findings());
        assertThat(new String(repaired.contents().get("a"), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFx\r\nfine a\r\n  y \rfine b\nz");
    }

    @Test
    void what_is_no_text_of_its_own_is_not_written() {
        byte[] broken = "mend a: fine a\n\u00e9".getBytes(StandardCharsets.ISO_8859_1);
        List<Blob> blobs = List.of(
                Snapshots.blob("latin", dev.plimsoll.snapshot.Mode.REGULAR, broken),
                Snapshots.file("real", "mend b: fine b\n"),
                Snapshots.link("link", "real"));
        Audit audit = Faults.audit(Snapshot.of(Optional.empty(), blobs));
        assertThat(names(new Repaired(audit.repository().snapshot(), audit.findings()).findings()))
                .containsExactly("thing b");
    }

    private static List<String> together(Map<String, String> files) {
        Audit audit = Faults.audit(files);
        return names(new Repairs(audit, Faults::audit).together(audit.findings()));
    }

    private static List<String> each(Map<String, String> files) {
        Audit audit = Faults.audit(files);
        return names(new Repairs(audit, Faults::audit).each(audit.findings()));
    }

    private static List<String> names(List<Finding> findings) {
        return findings.stream().map(Finding::subject).toList();
    }
}
