package dev.plimsoll.cli.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.snapshot.Mode;
import dev.plimsoll.snapshot.Snapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitRepositoryTest {
    @TempDir
    Path temp;

    private WorkTrees tree;

    @BeforeEach
    void create() throws Exception {
        tree = new WorkTrees(temp.resolve("work"));
    }

    @AfterEach
    void close() {
        tree.close();
    }

    @Test
    void revisions_are_named_as_git_names_them() throws Exception {
        String first = tree.write("a.yaml", "a: 1\n").commit();
        String second = tree.write("a.yaml", "a: 2\n").commit();
        tree.git()
                .tag()
                .setName("v1")
                .setMessage("one")
                .setAnnotated(true)
                .setSigned(false)
                .call();
        try (GitRepository git = GitRepository.open(temp.resolve("work"))) {
            for (String name :
                    new String[] {"HEAD", "main", "refs/heads/main", "v1", second, second.substring(0, 10)}) {
                assertThat(git.commit(name)).isEqualTo(second);
            }
            for (String name : new String[] {"HEAD~1", "HEAD^", "v1^", "main~", first.substring(0, 8)}) {
                assertThat(git.commit(name)).isEqualTo(first);
            }
        }
    }

    @Test
    void a_revision_that_is_not_there_is_told_in_one_line_with_the_nearest_name() throws Exception {
        tree.write("a.yaml", "a: 1\n").commit();
        try (GitRepository git = GitRepository.open(temp.resolve("work"))) {
            assertThatThrownBy(() -> git.commit("mian"))
                    .isInstanceOf(WrongInput.class)
                    .hasMessage("no revision mian in " + temp.resolve("work") + " (did you mean main?)");
            for (String wrong : new String[] {"HEAD~5", "main:a.yaml", "", "a..b", "^{", "0".repeat(40), "x\ny"}) {
                assertThatThrownBy(() -> git.commit(wrong))
                        .isInstanceOf(WrongInput.class)
                        .message()
                        .doesNotContain("\n");
            }
        }
    }

    @Test
    void a_commit_is_read_without_a_checkout_also_from_a_bare_repository() throws Exception {
        String commit = tree.write("k8s/a b/ä.yaml", "a: 1\n")
                .write("run.sh", "")
                .link("live", "k8s")
                .commit();
        try (Git bare = Git.cloneRepository()
                .setBare(true)
                .setURI(temp.resolve("work").toUri().toString())
                .setDirectory(temp.resolve("bare.git").toFile())
                .call()) {
            assertThat(bare.getRepository().isBare()).isTrue();
        }
        Files.delete(temp.resolve("work/run.sh"));
        try (GitRepository git = GitRepository.open(temp.resolve("bare.git"))) {
            Snapshot snapshot = git.snapshot(git.commit("HEAD"));
            assertThat(snapshot.commit()).contains(commit);
            assertThat(snapshot.blobs()).extracting(Blob::path).containsExactly("k8s/a b/ä.yaml", "live", "run.sh");
            Blob blob = snapshot.find("live/a b/ä.yaml").orElseThrow();
            assertThat(new String(blob.bytes(), StandardCharsets.UTF_8)).isEqualTo("a: 1\n");
            assertThat(blob.size()).isEqualTo(5);
            assertThat(blob.id()).isEqualTo("a8926a52d8dcba5c4386945476ab6a2ad008afd4");
        }
    }

    @Test
    void a_repository_is_found_from_a_folder_in_its_work_tree() throws Exception {
        String commit = tree.write("deep/er/a.yaml", "").commit();
        try (GitRepository git = GitRepository.open(temp.resolve("work/deep/er"))) {
            assertThat(git.commit("HEAD")).isEqualTo(commit);
        }
        assertThatThrownBy(() -> GitRepository.open(temp)).hasMessageEndingWith("is not a git repository");
        assertThatThrownBy(() -> GitRepository.open(temp.resolve("none"))).hasMessageEndingWith("is not a folder");
    }

    @Test
    void the_merge_base_is_where_two_branches_parted() throws Exception {
        String parted = tree.write("a.yaml", "a: 1\n").commit();
        tree.git().checkout().setCreateBranch(true).setName("change").call();
        String change = tree.write("b.yaml", "").commit();
        tree.git().checkout().setName("main").call();
        String main = tree.write("c.yaml", "").commit();
        tree.git().checkout().setOrphan(true).setName("alone").call();
        String alone = tree.write("d.yaml", "").commit();
        try (GitRepository git = GitRepository.open(temp.resolve("work"))) {
            assertThat(git.mergeBase(main, change)).contains(parted);
            assertThat(git.mergeBase(change, parted)).contains(parted);
            assertThat(git.mergeBase(main, alone)).isEmpty();
        }
    }

    @Test
    void patches_show_three_lines_around_what_changed() throws Exception {
        String lines = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";
        String base = tree.write("a.yaml", lines)
                .write("gone.yaml", "x\n")
                .write("other.txt", "")
                .commit();
        Files.delete(temp.resolve("work/gone.yaml"));
        String head = tree.write("a.yaml", lines.replace("5\n", "five\n"))
                .write("b.yaml", "new\n")
                .write("other.txt", "x\n")
                .commit();
        try (GitRepository git = GitRepository.open(temp.resolve("work"))) {
            assertThat(git.patches(base, head, path -> path.endsWith(".yaml")))
                    .containsOnlyKeys("a.yaml", "b.yaml")
                    .hasEntrySatisfying(
                            "a.yaml",
                            patch -> assertThat(patch).endsWith("@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n"))
                    .hasEntrySatisfying("b.yaml", patch -> assertThat(patch).contains("@@ -0,0 +1 @@\n+new\n"));
        }
    }

    @Test
    void what_a_repository_lacks_is_an_entry_without_bytes() throws Exception {
        String commit = tree.write("a.yaml", "a: 1\n").write("b.yaml", "b: 1\n").commit();
        Files.delete(temp.resolve("work/.git/objects/a8/926a52d8dcba5c4386945476ab6a2ad008afd4"));
        try (GitRepository git = GitRepository.open(temp.resolve("work"))) {
            Blob lost = git.snapshot(commit).find("a.yaml").orElseThrow();
            assertThat(lost.mode()).isEqualTo(Mode.REGULAR);
            assertThatThrownBy(lost::bytes)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("not in this repository");
        }
    }
}
