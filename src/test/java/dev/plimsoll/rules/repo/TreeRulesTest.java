package dev.plimsoll.rules.repo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Audits;
import dev.plimsoll.audit.Related;
import dev.plimsoll.audit.Severity;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules about what should not be in a tree. */
class TreeRulesTest {
    private final Map<String, String> files = new TreeMap<>();

    @Test
    void an_environment_is_found_once_with_the_number_of_its_files() {
        files.put("api/.venv/pyvenv.cfg", "");
        files.put("api/.venv/lib/python3.12/site-packages/a/__init__.py", "");
        files.put("api/.venv/bin/activate", "");
        files.put("web/node_modules/left-pad/index.js", "");
        assertThat(Audits.findings(new VendoredEnvironment(), files))
                .containsExactly(
                        "api/.venv virtual environment: virtual environment: 3 files",
                        "web/node_modules installed packages: installed packages: 1 file");
    }

    @Test
    void bytecode_is_one_finding_however_many_folders_have_some_and_weighs_less() {
        files.put("a/__pycache__/x.cpython-312.pyc", "1");
        files.put("a/__pycache__/y.cpython-312.pyc", "2");
        files.put("b/Main.class", "3");
        files.put("tests/fixtures/old.pyc", "4");
        assertThat(Audits.findings(new VendoredEnvironment(), files))
                .containsExactly(". bytecode: bytecode: 3 files in 2 places");
        assertThat(Audits.of(new VendoredEnvironment(), files).findings().get(0).severity())
                .isEqualTo(Severity.LOW);
    }

    @ParameterizedTest
    @CsvSource({"vendor/modules.txt,vendor/github.com/x/y.go", "vendor/autoload.php,vendor/acme/a.php"})
    void vendor_is_where_some_ecosystems_want_packages(String mark, String file) {
        files.put("go.mod", "module x");
        files.put(mark, "# x");
        files.put(file, "x");
        assertThat(Audits.findings(new VendoredEnvironment(), files)).isEmpty();
        assertThat(Audits.subjects(new VendoredEnvironment(), files)).isEqualTo(1);
    }

    @Test
    void what_a_test_needs_weighs_less() {
        files.put("tests/fixtures/node_modules/a/index.js", "");
        assertThat(Audits.of(new VendoredEnvironment(), files).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.LOW));
    }

    @Test
    void copies_of_the_tree_are_counted_and_named() {
        for (int i = 0; i < 20; i++) {
            for (String folder : new String[] {"", "old/", "backup/2026/"}) {
                files.put(folder + "src/m" + i + ".py", "x = " + i);
            }
        }
        files.put("README.md", "# a");
        assertThat(Audits.findings(new BackupCopies(), files))
                .singleElement()
                .asString()
                .contains("40 of 61 files");
        assertThat(Audits.of(new BackupCopies(), files)
                        .findings()
                        .get(0)
                        .problem()
                        .related())
                .extracting(Related::place)
                .extracting(Object::toString)
                .contains("old");
    }

    @Test
    void packages_that_look_alike_are_no_copies() {
        for (int i = 0; i < 20; i++) {
            files.put("a/src/m" + i + ".py", "x = " + i);
            files.put("b/src/m" + i + ".py", "y = " + i);
        }
        assertThat(Audits.findings(new BackupCopies(), files)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*.log | a/b.log | 1",
                "*.log | b.log.txt | 0",
                "build/ | build/a.txt | 1",
                "build/ | src/build/a.txt | 1",
                "build/ | build | 0",
                "/build | src/build/a.txt | 0",
                "/build | build | 1",
                "docs/*.html | docs/a.html | 1",
                "docs/*.html | docs/x/a.html | 0",
                "**/tmp | a/b/tmp/c | 1",
                "a/**/z | a/b/c/z | 1",
                "*.py[cod] | a.pyd | 1",
                ".env | .env.production | 0",
                "foo | foo/bar/x | 1",
                "foo | foobar | 0",
                "\\#x | '#x' | 1",
                "# x | x | 0",
                "data/* | data/.gitkeep | 0",
                "*.crt | tests/ca.crt | 0",
                "'*.txt  ' | a.txt | 1"
            })
    void patterns_are_understood_as_git_does(String pattern, String path, int found) {
        files.put(".gitignore", pattern + "\n");
        files.put(path, "x");
        assertThat(Audits.findings(new IgnoredButTracked(), files)).hasSize(found);
    }

    @Test
    void the_last_line_of_the_nearest_file_decides() {
        files.put(".gitignore", "*.env\n*.pem\nlocal/\n");
        files.put("app/.gitignore", "!keep.env\n\nsecret.env\n");
        files.put("app/keep.env", "");
        files.put("app/secret.env", "");
        files.put("app/other.env", "");
        files.put("local/.gitignore", "!*\n");
        files.put("local/x.txt", "");
        assertThat(Audits.findings(new IgnoredButTracked(), files))
                .containsExactly(
                        ".gitignore:1 pattern *.env: 1 tracked file is ignored: app/other.env",
                        ".gitignore:3 pattern local/: 1 tracked file is ignored: local/x.txt",
                        "app/.gitignore:3 pattern secret.env: 1 tracked file is ignored: app/secret.env");
    }

    @Test
    void many_files_of_one_pattern_are_one_finding() {
        files.put(".gitignore", "configs/\n");
        for (int i = 0; i < 9; i++) {
            files.put("configs/c" + i + ".yml", "");
        }
        assertThat(Audits.findings(new IgnoredButTracked(), files))
                .containsExactly(
                        ".gitignore:1 pattern configs/: 9 tracked files are ignored: configs/c0.yml and others");
    }

    @Test
    void what_is_left_out_anyway_is_not_counted_again() {
        files.put(".gitignore", "node_modules/\n");
        files.put("node_modules/a/index.js", "");
        assertThat(Audits.findings(new IgnoredButTracked(), files)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "!", "/", "//", "!/", "[", "[a", "\\", "**", "a//b", "\0", "   ", "***/**/***"})
    void no_pattern_is_too_odd(String pattern) {
        files.put(".gitignore", pattern);
        files.put("a/b.txt", "x");
        assertThat(Audits.of(new IgnoredButTracked(), files).unread()).isEmpty();
    }

    @Test
    void a_repository_without_ignores_has_none_to_judge() {
        assertThat(Audits.subjects(new IgnoredButTracked(), new HashMap<>(Map.of("a", "b"))))
                .isZero();
    }
}
