package dev.plimsoll.cli.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.snapshot.Mode;
import dev.plimsoll.snapshot.Snapshot;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFolderTest {
    @TempDir
    Path temp;

    @Test
    void a_folder_is_read_as_it_stands() throws Exception {
        write("k8s/a b/ä.yaml", "a: 1\n");
        write(".git/config", "");
        write(".gitignore", "*.yaml\n");
        Files.createSymbolicLink(temp.resolve("live"), Path.of("k8s/a b"));
        Snapshot snapshot = LocalFolder.read(temp).snapshot();
        assertThat(snapshot.commit()).isEmpty();
        assertThat(paths(snapshot)).containsExactly(".gitignore", "k8s/a b/ä.yaml", "live");
        Blob blob = snapshot.find("live/ä.yaml").orElseThrow();
        assertThat(new String(blob.bytes(), StandardCharsets.UTF_8)).isEqualTo("a: 1\n");
        assertThat(blob.id()).isEqualTo("a8926a52d8dcba5c4386945476ab6a2ad008afd4");
    }

    @Test
    void nothing_outside_is_followed_and_circles_end() throws Exception {
        write("outside/secret.yaml", "s: 1\n");
        write("inside/a.yaml", "a: 1\n");
        Path inside = temp.resolve("inside");
        Files.createSymbolicLink(inside.resolve("up"), Path.of("../outside"));
        Files.createSymbolicLink(inside.resolve("absolute"), temp.resolve("outside/secret.yaml"));
        Files.createSymbolicLink(inside.resolve("loop"), Path.of("loop"));
        Files.createSymbolicLink(inside.resolve("self"), Path.of("."));
        Snapshot snapshot = LocalFolder.read(inside).snapshot();
        assertThat(paths(snapshot)).containsExactly("a.yaml", "absolute", "loop", "self", "up");
        assertThat(List.of("up/secret.yaml", "absolute", "loop")).noneMatch(snapshot::exists);
        assertThat(snapshot.find("self/self/a.yaml")).isPresent();
    }

    @Test
    void what_git_ignores_and_does_not_track_is_left_out_of_a_work_tree() throws Exception {
        try (WorkTrees tree = new WorkTrees(temp)) {
            tree.write("kept.log", "")
                    .write("out/tracked.yaml", "")
                    .write("a.yaml", "")
                    .commit();
            tree.write(".gitignore", "*.log\n/out/\nsub/*\n!sub/keep.yaml\n")
                    .write("new.log", "")
                    .write("untracked.yaml", "")
                    .write("out/made.yaml", "")
                    .write("deep/.gitignore", "!*.log\nlocal.yaml\n")
                    .write("deep/wanted.log", "")
                    .write("deep/local.yaml", "")
                    .write("sub/keep.yaml", "")
                    .write("sub/drop.yaml", "")
                    .write(".git/info/exclude", "private.yaml\n")
                    .write("private.yaml", "");
        }
        assertThat(paths(LocalFolder.read(temp).snapshot()))
                .containsExactly(
                        ".gitignore",
                        "a.yaml",
                        "deep/.gitignore",
                        "deep/wanted.log",
                        "kept.log",
                        "out/tracked.yaml",
                        "sub/keep.yaml",
                        "untracked.yaml");
        assertThat(paths(LocalFolder.read(temp.resolve("deep")).snapshot()))
                .containsExactly(".gitignore", "wanted.log");
    }

    @Test
    void a_folder_that_git_ignores_is_read_whole_when_it_is_the_one_that_is_asked_for() throws Exception {
        try (WorkTrees tree = new WorkTrees(temp)) {
            tree.write(".gitignore", "out/\n").write("out/made.yaml", "").commit();
        }
        assertThat(paths(LocalFolder.read(temp.resolve("out")).snapshot())).containsExactly("made.yaml");
    }

    @Test
    void another_repository_in_a_work_tree_is_a_submodule() throws Exception {
        try (WorkTrees tree = new WorkTrees(temp);
                WorkTrees other = new WorkTrees(temp.resolve("other"))) {
            other.write("a.yaml", "").commit();
            tree.write("b.yaml", "").commit();
        }
        Snapshot snapshot = LocalFolder.read(temp).snapshot();
        assertThat(snapshot.blobs()).extracting(Blob::mode).containsExactly(Mode.REGULAR, Mode.SUBMODULE);
        assertThat(snapshot.find("other")).isEmpty();
        assertThat(snapshot.exists("other")).isTrue();
    }

    @Test
    void a_tracked_file_behind_a_link_out_of_the_tree_is_not_reached() throws Exception {
        write("outside/a.yaml", "secret");
        try (WorkTrees tree = new WorkTrees(temp.resolve("work"))) {
            tree.write("data/a.yaml", "").commit();
            Files.delete(temp.resolve("work/data/a.yaml"));
            Files.delete(temp.resolve("work/data"));
            tree.link("data", "../outside");
        }
        assertThat(paths(LocalFolder.read(temp.resolve("work")).snapshot())).containsExactly("data");
    }

    @Test
    void a_folder_that_is_not_there_is_told_in_one_line() throws Exception {
        write("infra/a.yaml", "");
        assertThatThrownBy(() -> LocalFolder.read(temp.resolve("infar")))
                .isInstanceOf(WrongInput.class)
                .hasMessage(temp.resolve("infar") + " does not exist (did you mean infra?)");
        assertThatThrownBy(() -> LocalFolder.read(temp.resolve("infra/a.yaml")))
                .hasMessageEndingWith("is not a folder");
        try (WorkTrees tree = new WorkTrees(temp.resolve("work"))) {
            tree.write("a", "").commit();
        }
        assertThatThrownBy(() -> LocalFolder.read(temp.resolve("work/.git"))).hasMessageContaining("--repo");
    }

    private void write(String path, String text) throws Exception {
        Path file = temp.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static List<String> paths(Snapshot snapshot) {
        return snapshot.blobs().stream().map(Blob::path).toList();
    }
}
