package dev.plimsoll.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Snapshots;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.snapshot.Mode;
import dev.plimsoll.snapshot.Snapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private static final String BASE = "a".repeat(40);
    private static final String HEAD = "b".repeat(40);
    private static final PullRequest PULL = new PullRequest(GitHubOnLoopback.SHOP, 5, BASE, HEAD);

    private final GitHubOnLoopback github = new GitHubOnLoopback();

    @AfterEach
    void close() {
        github.close();
    }

    @Test
    void a_known_baseline_and_a_hundred_changed_manifests_cost_one_comparison() {
        GitHubApp app = known(manifests(100, "old"), manifests(100, "new"));

        assertSame(app.changes().of(PULL).head(), manifests(100, "new"));

        assertThat(github.requests).containsExactly("GET /repos/acme/shop/compare/" + BASE + "..." + HEAD);
    }

    @Test
    void where_github_shows_no_patches_one_query_brings_a_hundred_files_and_what_is_commented() {
        GitHubApp app = known(manifests(100, "old"), manifests(100, "new"));
        github.repository.withoutPatches = true;

        Change change = app.changes().of(PULL);

        assertSame(change.head(), manifests(100, "new"));
        assertThat(change.threads()).isPresent();
        assertThat(github.requests).hasSize(2).endsWith("POST /graphql");
    }

    @Test
    void what_is_no_infrastructure_is_not_asked_for() {
        GitHubApp app = known(
                List.of(Snapshots.file("README.md", "a\n")),
                List.of(Snapshots.file("README.md", "b\n"), blob("logo.png", Mode.REGULAR, new byte[] {0, 1})));
        github.repository.withoutPatches = true;

        Snapshot head = app.changes().of(PULL).head();

        assertThat(head.exists("logo.png")).isTrue();
        assertThat(github.requests).hasSize(1);
    }

    @Test
    void files_come_go_change_and_keep_their_ends_of_line() {
        List<Blob> before = List.of(
                Snapshots.file("a.yaml", "1\n2\n3\n4\n5\n6\n7\n8\n9\n"),
                Snapshots.file("gone.yaml", "x: 1\n"),
                Snapshots.file("open.yaml", "x: 1"),
                Snapshots.file("crlf.yaml", "x: 1\r\ny: 2\r\n"));
        List<Blob> after = List.of(
                Snapshots.file("a.yaml", "0\n1\n2\n3\n4\n5\n6\n7\nacht\n9\n"),
                Snapshots.file("come.yaml", "x: 1\n"),
                Snapshots.file("empty.yaml", ""),
                Snapshots.file("open.yaml", "x: 2\n"),
                Snapshots.file("crlf.yaml", "x: 1\r\ny: 3\r\n"));
        assertSame(known(before, after).changes().of(PULL).head(), after);
    }

    @Test
    void bytes_that_no_text_can_tell_are_asked_for_themselves() {
        List<Blob> after = List.of(blob("latin.yaml", Mode.REGULAR, new byte[] {'a', ':', ' ', (byte) 0xE4, '\n'}));

        assertSame(known(List.of(), after).changes().of(PULL).head(), after);

        assertThat(github.requests).hasSize(3).anyMatch(line -> line.contains("/git/blobs/"));
    }

    @Test
    void an_added_file_that_may_be_a_link_is_asked_about() {
        List<Blob> before = List.of(Snapshots.file("deploy/real.yaml", "x: 1\n"));
        List<Blob> after = List.of(
                Snapshots.file("deploy/real.yaml", "x: 1\n"),
                Snapshots.file("deploy/text.yaml", "x: 1"),
                Snapshots.link("deploy/link.yaml", "real.yaml"));

        Snapshot head = known(before, after).changes().of(PULL).head();

        assertSame(head, after);
        assertThat(head.find("deploy/link.yaml").map(Blob::path)).contains("deploy/real.yaml");
        assertThat(github.requests).hasSize(2);
    }

    @Test
    void a_link_that_leads_elsewhere_now_or_is_a_file_now_is_told_from_one_that_stays() {
        List<Blob> before = List.of(
                Snapshots.file("a/x.yaml", "x: 1\n"),
                Snapshots.file("b/x.yaml", "x: 2\n"),
                Snapshots.link("moved.d", "a"),
                Snapshots.link("file.yaml", "a/x.yaml"),
                Snapshots.link("stays", "a"));
        List<Blob> after = List.of(
                Snapshots.file("a/x.yaml", "x: 1\n"),
                Snapshots.file("b/x.yaml", "x: 2\n"),
                Snapshots.link("moved.d", "b"),
                Snapshots.file("file.yaml", "x: 3"),
                Snapshots.link("stays", "a"));

        Snapshot head = known(before, after).changes().of(PULL).head();

        assertSame(head, after);
        assertThat(head.find("moved.d/x.yaml").map(Blob::path)).contains("b/x.yaml");
        assertThat(github.requests).hasSize(2);
    }

    @Test
    void a_submodule_that_comes_is_known_for_what_it_is() {
        Blob module = new Blob("deps", "c".repeat(40), Mode.SUBMODULE, 0, () -> new byte[0]);
        Snapshot head = known(List.of(), List.of(module)).changes().of(PULL).head();
        assertThat(head.blobs()).extracting(Blob::mode).containsExactly(Mode.SUBMODULE);
        assertThat(github.requests).hasSize(1);
    }

    @Test
    void over_three_hundred_files_the_head_s_tree_tells_all_of_them() {
        GitHubApp app = known(manifests(350, "old"), manifests(350, "new"));

        assertSame(app.changes().of(PULL).head(), manifests(350, "new"));

        assertThat(github.requests).anyMatch(line -> line.endsWith("/git/trees/" + HEAD));
    }

    @Test
    void a_tree_that_github_cuts_is_walked_by_its_folders() {
        List<Blob> files = new ArrayList<>();
        for (String folder : List.of("", "a/", "a/deep/", "b/")) {
            files.add(Snapshots.file(folder + "x.yaml", "folder: " + folder + "\n"));
            files.add(Snapshots.file(folder + "y.yaml", "folder: " + folder + "\n"));
        }
        github.commit(BASE, files);
        github.repository.treeLimit = 5;

        assertSame(github.app().commits().at(PULL.repo(), BASE), files);
    }

    @Test
    void a_big_first_baseline_is_one_tree_and_one_archive() {
        List<Blob> files = new ArrayList<>(manifests(150, "old"));
        files.add(Snapshots.link("link.yaml", "manifests/1.yaml"));
        files.add(new Blob("module", "c".repeat(40), Mode.SUBMODULE, 0, () -> new byte[0]));
        github.commit(BASE, files);

        Snapshot snapshot = github.app().commits().at(PULL.repo(), BASE);

        assertSame(snapshot, files.subList(0, files.size() - 1));
        assertThat(github.requests)
                .containsExactly(
                        "POST /app/installations/7/access_tokens",
                        "GET /repos/acme/shop/git/trees/" + BASE,
                        "GET /repos/acme/shop/tarball/" + BASE,
                        "GET /codeload/" + BASE);
        assertThat(github.recorded.get(3).getHeaders().get("Authorization")).isNull();
    }

    @Test
    void an_archive_that_can_t_be_had_is_made_up_for_by_queries() {
        github.commit(BASE, manifests(150, "old"));
        github.fault("/codeload/", GitHubOnLoopback.status(200, "no archive"));

        assertSame(github.app().commits().at(PULL.repo(), BASE), manifests(150, "old"));

        assertThat(github.requests.stream().filter("POST /graphql"::equals)).hasSize(2);
    }

    @Test
    void contents_that_a_query_is_too_slow_for_are_asked_for_one_by_one() {
        GitHubApp app = known(manifests(3, "old"), manifests(3, "new"));
        github.repository.withoutPatches = true;
        Stream.of(1, 2, 3).forEach(i -> github.fault("/graphql", GitHubOnLoopback.status(502, "")));

        assertSame(app.changes().of(PULL).head(), manifests(3, "new"));
    }

    /** The baseline was audited before; requests are counted from here on. */
    private GitHubApp known(List<Blob> before, List<Blob> after) {
        github.commit(BASE, before);
        github.commit(HEAD, after);
        GitHubApp app = github.app();
        app.commits().at(PULL.repo(), BASE);
        github.requests.clear();
        return app;
    }

    private static List<Blob> manifests(int count, String what) {
        List<Blob> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            files.add(Snapshots.file("manifests/" + i + ".yaml", "number: " + i + "\nwhat: " + what + "\n"));
        }
        return files;
    }

    private static Blob blob(String path, Mode mode, byte[] bytes) {
        return Snapshots.blob(path, mode, bytes);
    }

    private static void assertSame(Snapshot snapshot, List<Blob> files) {
        Snapshot expected = Snapshot.of(Optional.empty(), files);
        assertThat(snapshot.blobs().stream().filter(blob -> blob.mode() != Mode.SUBMODULE))
                .containsExactlyElementsOf(expected.blobs());
        for (Blob file : snapshot.blobs()) {
            if (file.mode() != Mode.SUBMODULE) {
                assertThat(text(file)).isEqualTo(text(snapshotOf(files, file.path())));
            }
        }
    }

    private static Blob snapshotOf(List<Blob> files, String path) {
        return files.stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Blob blob) {
        try {
            return new String(blob.bytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException failed) {
            return failed.toString();
        }
    }
}
