package dev.plimsoll.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Snapshots;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ArchiveTest {
    private static final String COMMIT = "a".repeat(40);
    private final LoopbackRepository repository = new LoopbackRepository();
    private final Map<String, byte[]> found = new TreeMap<>();

    @Test
    void contents_and_targets_of_links_are_found_by_their_ids() throws IOException {
        var file = Snapshots.file("a.yaml", "x: 1\n");
        var link = Snapshots.link("b.yaml", "a.yaml");
        repository.commit(COMMIT, List.of(file, link));
        Archive.read(repository.archive(COMMIT), size -> true, found::put);
        assertThat(found.keySet()).containsExactlyInAnyOrder(file.id(), link.id());
    }

    @Test
    void a_content_of_a_size_that_nobody_wants_is_passed_over() throws IOException {
        var wanted = Snapshots.file("b.yaml", "x: 12\n");
        repository.commit(COMMIT, List.of(Snapshots.file("a.yaml", "x: 1\n"), wanted));
        Archive.read(repository.archive(COMMIT), size -> size == wanted.size(), found::put);
        assertThat(found.keySet()).containsExactly(wanted.id());
    }

    @Test
    void an_archive_that_is_cut_off_anywhere_gives_whole_contents_or_none() throws IOException {
        var file = Snapshots.file("a.yaml", "x: 1\n".repeat(300));
        repository.commit(COMMIT, List.of(file));
        byte[] tar = new GZIPInputStream(new ByteArrayInputStream(repository.archive(COMMIT))).readAllBytes();
        for (int length = 0; length < tar.length; length += 37) {
            found.clear();
            readQuietly(zipped(Arrays.copyOf(tar, length)));
            found.values().forEach(bytes -> assertThat(bytes).hasSizeLessThanOrEqualTo((int) file.size()));
            assertThat(found.containsKey(file.id())).isEqualTo(length >= 1024 + 512 + file.size());
        }
    }

    @Test
    void a_size_that_is_no_number_ends_the_reading() throws IOException {
        byte[] tar = new byte[1536];
        tar[0] = 'x';
        tar[124] = (byte) 0x80;
        readQuietly(zipped(tar));
        assertThat(found).isEmpty();
    }

    private void readQuietly(byte[] archive) {
        try {
            Archive.read(archive, size -> true, found::put);
        } catch (IOException broken) {
            assertThat(broken).isNotNull();
        }
    }

    private static byte[] zipped(byte[] tar) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(tar);
        }
        return packed.toByteArray();
    }
}
