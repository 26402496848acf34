package dev.plimsoll.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Snapshots;
import dev.plimsoll.snapshot.Excluded.Kind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ExclusionsTest {
    private final Map<String, String> files = new TreeMap<>(Map.of("Dockerfile", "FROM a\n", "src/app.py", "x = 1\n"));

    @Test
    void a_virtual_environment_is_known_under_any_name() {
        add("backend/my-env/pyvenv.cfg", "backend/my-env/Lib/site-packages/a.py", "backend/my-env/Scripts/x.exe");
        add("old/lib/python3.9/site-packages/b.py", "old/bin/python", "old/lib64/python3.9/x");
        add("win/Lib/site-packages/b.py", "win/Scripts/activate.bat");
        assertThat(excluded())
                .containsExactly(
                        new Excluded("backend/my-env", Kind.VIRTUAL_ENVIRONMENT, 3),
                        new Excluded("old", Kind.VIRTUAL_ENVIRONMENT, 3),
                        new Excluded("win", Kind.VIRTUAL_ENVIRONMENT, 2));
    }

    @Test
    void work_inside_of_a_virtual_environment_is_still_looked_at() {
        add("pyvenv.cfg", "lib/python3.9/site-packages/b.py", "bin/activate", "include/x.h");
        add("app/pyvenv.cfg", "app/lib/python3.9/site-packages/c.py", "app/docker-compose.yml", "app/bin/deploy.sh");
        assertThat(excluded()).extracting(Excluded::path).containsExactly("app/lib", "bin", "include", "lib");
    }

    @Test
    void packages_and_vendored_code_are_known_by_their_managers_marks() {
        add("web/node_modules/a/index.js", "web/node_modules/a/node_modules/b/index.js");
        add("go/vendor/modules.txt", "go/vendor/github.com/a/b.go", "php/vendor/autoload.php", "php/vendor/a/b.php");
        add("ruby/Gemfile", "ruby/vendor/bundle/a.rb", "rust/vendor/serde/.cargo-checksum.json");
        add("glide/glide.lock", "glide/vendor/github.com/c.go");
        assertThat(excluded())
                .extracting(Excluded::path)
                .containsExactly(
                        "glide/vendor",
                        "go/vendor",
                        "php/vendor",
                        "ruby/vendor/bundle",
                        "rust/vendor",
                        "web/node_modules");
    }

    @Test
    void a_folder_of_ones_own_that_is_called_vendor_dist_build_or_target_is_looked_at() {
        add("shop/vendor/models.py", "charts/vendor/Chart.yaml", "charts/vendor/templates/deployment.yaml");
        add("build/Dockerfile", "build/ci.yml", "dist/systemd/app.service", "target/prod/kustomization.yaml");
        add("vendor/cache/redis.conf", "out/readme.md", "bin/deploy.sh");
        assertThat(excluded()).isEmpty();
    }

    @Test
    void build_output_is_known_by_what_only_a_build_leaves() {
        add("a/target/classes/A.class", "a/target/maven-status/x.lst", "b/target/.rustc_info.json", "b/target/x.yaml");
        add("web/dist/index.html", "web/dist/assets/index-BfX3a9c1.js", "web/dist/assets/index-a81ef21c.css");
        add("c/.pytest_cache/v/x", "d/cache/CACHEDIR.TAG", "d/cache/y", "pkg.egg-info/PKG-INFO", "py/dist/a-1.0.whl");
        assertThat(excluded())
                .allMatch(it -> it.kind() == Kind.BUILD_OUTPUT)
                .extracting(Excluded::path)
                .containsExactly(
                        "a/target", "b/target", "c/.pytest_cache", "d/cache", "pkg.egg-info", "py/dist", "web/dist");
    }

    @Test
    void bytecode_is_named_by_the_folder_that_holds_nothing_else() {
        add(
                "src/__pycache__/app.cpython-312.pyc",
                "src/__pycache__/b.pyc",
                "src/old.pyc",
                "classes/a/A.class",
                "classes/B.class");
        assertThat(excluded())
                .containsExactly(
                        new Excluded("classes", Kind.BYTECODE, 2),
                        new Excluded("src/old.pyc", Kind.BYTECODE, 1),
                        new Excluded("src/__pycache__", Kind.BYTECODE, 2));
    }

    @Test
    void copies_of_the_tree_are_left_out_and_named_together() {
        for (int i = 0; i < 20; i++) {
            files.put("app/f" + i + ".yaml", "n: " + i);
            files.put(".worktrees/one/app/f" + i + ".yaml", i < 15 ? "n: " + i : "changed");
            files.put(".worktrees/two/app/f" + i + ".yaml", "n: " + i);
            files.put("team/project/app/f" + i + ".yaml", "own: " + i);
            files.put("team/project/backup/app/f" + i + ".yaml", "own: " + i);
        }
        assertThat(excluded())
                .containsExactly(
                        new Excluded(".worktrees", Kind.COPY_OF_TREE, 40),
                        new Excluded("team/project/backup", Kind.COPY_OF_TREE, 20));
    }

    @Test
    void folders_of_one_shape_and_nests_of_one_name_are_no_copies() {
        for (int i = 0; i < 20; i++) {
            files.put("f" + i + ".yaml", "root: " + i);
            files.put("packages/a/f" + i + ".yaml", "a: " + i);
            files.put("app/app/app/g" + i, "x: " + i);
            files.put("overlays/prod/h" + i, "same: " + i);
            files.put("overlays/staging/h" + i, "same: " + i);
        }
        assertThat(excluded()).isEmpty();
    }

    @Test
    void git_attributes_are_followed_the_deepest_and_last_first() {
        add("lib/a.js", "lib/own/b.js", "api/api.pb.go", "api/deep/x.pb.go", "api/deep/keep.pb.go", "sp ace/c.js");
        files.put(
                ".gitattributes",
                "lib/** linguist-vendored\n*.pb.go linguist-generated=true text\n# no\n\"sp ace/*\" linguist-vendored\napi/ linguist-vendored\n");
        files.put("lib/own/.gitattributes", "* -linguist-vendored\n");
        files.put("api/deep/.gitattributes", "keep.* linguist-generated=false\n");
        assertThat(excluded())
                .containsExactlyInAnyOrder(
                        new Excluded("api/api.pb.go", Kind.GENERATED, 1),
                        new Excluded("api/deep/x.pb.go", Kind.GENERATED, 1),
                        new Excluded("lib/a.js", Kind.VENDORED, 1),
                        new Excluded("sp ace", Kind.VENDORED, 1));
    }

    @Test
    void what_the_owners_say_is_theirs_goes_before_what_it_looks_like() {
        add("node_modules/own/a.yaml", "node_modules/other/b.yaml", "node_modules/other/c.yaml");
        files.put(".gitattributes", "node_modules/own/** -linguist-vendored\n");
        assertThat(excluded()).containsExactly(new Excluded("node_modules/other", Kind.DEPENDENCIES, 2));
        assertThat(Snapshots.of(files).below("node_modules")).hasSize(1);
    }

    @Test
    void what_is_left_out_is_found_but_not_looked_at() {
        add("node_modules/a/docker-compose.yml");
        Snapshot snapshot = Snapshots.of(files);
        assertThat(snapshot.find("node_modules/a/docker-compose.yml")).isPresent();
        assertThat(snapshot.blobs()).extracting(Blob::path).containsExactly("Dockerfile", "src/app.py");
    }

    @Test
    void what_the_configuration_ignores_is_left_out_and_said() {
        add("examples/a/x.yaml", "examples/b.yaml");
        Snapshot snapshot = Snapshots.of(files).ignoring(PathRules.of(List.of("examples/**")));
        assertThat(snapshot.excluded()).containsExactly(new Excluded("examples", Kind.IGNORED_BY_CONFIGURATION, 2));
        assertThat(snapshot.below("examples")).isEmpty();
    }

    @Test
    void thousands_of_levels_are_no_trouble() {
        add("a/".repeat(20_000) + "node_modules/b.js", "b/".repeat(150) + "node_modules/x/c.js");
        assertThat(excluded()).hasSize(1);
    }

    private void add(String... paths) {
        for (String path : paths) {
            files.put(path, path);
        }
    }

    private List<Excluded> excluded() {
        return Snapshots.of(files).excluded();
    }

    @Test
    void a_change_is_looked_at_as_its_base_says_so_that_it_hides_nothing_of_itself() {
        Snapshot base = Snapshots.of(Map.of("a/x.yaml", "a: 1", ".gitattributes", "b/* linguist-vendored\n"));
        Snapshot head = Snapshots.of(
                Map.of("a/x.yaml", "a: 2", "b/y.yaml", "b: 1", ".gitattributes", "*.yaml linguist-generated\n"));
        assertThat(head.attributedAs(base).excluded())
                .extracting(Excluded::path)
                .containsExactly("b");
        assertThat(head.excluded()).extracting(Excluded::path).contains("a", "b");
        assertThat(head.attributedAs(head)).isSameAs(head);
        assertThat(head.attributedAs(base)
                        .ignoring(PathRules.of(List.of("*.md")))
                        .excluded())
                .extracting(Excluded::path)
                .containsExactly("b");
    }
}
