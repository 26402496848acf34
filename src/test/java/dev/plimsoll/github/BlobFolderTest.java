package dev.plimsoll.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.snapshot.BlobId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlobFolderTest {
    private static final byte[] TEXT = "password: x\n".getBytes(StandardCharsets.UTF_8);
    private static final String ID = BlobId.of(TEXT);

    @TempDir
    Path home;

    @Test
    void what_was_kept_is_found_by_the_next_process() throws IOException {
        new BlobFolder(home.resolve("blobs")).keep(ID, TEXT);
        BlobFolder next = new BlobFolder(home.resolve("blobs"));
        assertThat(next.has(ID)).isTrue();
        assertThat(next.find(ID)).hasValue(TEXT);
        assertThat(next.find("0".repeat(40))).isEmpty();
    }

    @Test
    void only_the_own_user_can_read_it() throws IOException {
        new BlobFolder(home.resolve("blobs")).keep(ID, TEXT);
        for (Path path : all(home.resolve("blobs"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isIn("rwx------", "rw-------");
        }
    }

    @Test
    void a_damaged_file_is_as_good_as_missing() throws IOException {
        new BlobFolder(home).keep(ID, TEXT);
        Files.writeString(file(ID), "password: y\n");
        BlobFolder next = new BlobFolder(home);
        assertThat(next.find(ID)).isEmpty();
        assertThat(next.has(ID)).isFalse();
    }

    @Test
    void beyond_the_bound_the_longest_unused_go() throws IOException {
        BlobFolder folder = new BlobFolder(home, 4_000);
        byte[][] contents = new byte[5][1_000];
        for (int i = 0; i < contents.length; i++) {
            contents[i][0] = (byte) i;
            folder.keep(BlobId.of(contents[i]), contents[i]);
            if (i < contents.length - 1) {
                Files.setLastModifiedTime(
                        file(BlobId.of(contents[i])), FileTime.from(Instant.ofEpochSecond(i == 0 ? 100 : i)));
            }
        }
        assertThat(Stream.of(contents).map(bytes -> Files.exists(file(BlobId.of(bytes)))))
                .containsExactly(true, false, false, true, true);
    }

    @Test
    void a_folder_that_is_not_there_to_write_to_still_keeps_in_memory() throws IOException {
        BlobFolder folder = new BlobFolder(home.resolve("blobs"));
        Files.delete(home.resolve("blobs"));
        Files.writeString(home.resolve("blobs"), "a file in its place");
        folder.keep(ID, TEXT);
        assertThat(folder.find(ID)).hasValue(TEXT);
    }

    @Test
    void an_id_that_is_none_leads_to_no_file() throws IOException {
        BlobFolder folder = new BlobFolder(home);
        assertThatThrownBy(() -> folder.find("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }

    private Path file(String id) {
        return home.resolve(id.substring(0, 2)).resolve(id.substring(2));
    }

    private static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.toList();
        }
    }
}
