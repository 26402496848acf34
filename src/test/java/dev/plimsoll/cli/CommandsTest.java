package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.cli.local.WorkTrees;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
    private static final String BROKEN = "apiVersion: v1\nkind: ConfigMap\ndata: [\n";

    @TempDir
    Path temp;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void an_audit_of_a_folder_ends_with_1_only_from_the_severity_on_that_is_asked_for() throws Exception {
        Files.writeString(temp.resolve("a.yaml"), BROKEN);
        assertThat(run("audit", temp.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("plimsoll/unreadable-file", "a.yaml");
        assertThat(run("audit", temp.toString(), "--fail-on", "medium")).isEqualTo(1);
        Files.createDirectory(temp.resolve(".github"));
        Files.writeString(temp.resolve(".github/plimsoll.yml"), "fail-on: low\n");
        assertThat(run("audit", temp.toString())).isEqualTo(1);
        assertThat(run("audit", temp.toString(), "--fail-on", "never")).isZero();
    }

    @Test
    void a_review_tells_what_a_change_introduces_and_fixes_by_full_ids() throws Exception {
        try (WorkTrees tree = new WorkTrees(temp)) {
            String base = tree.write("old.yaml", BROKEN).commit();
            Files.delete(temp.resolve("old.yaml"));
            String head = tree.write("new.yaml", "kind: Secret\napiVersion: v1\nstringData: {\n")
                    .commit();
            assertThat(run(
                            "review",
                            "--repo",
                            temp.toString(),
                            "--base",
                            "HEAD^",
                            "--format",
                            "json",
                            "--fail-on",
                            "medium"))
                    .isEqualTo(1);
            assertThat(out.toString(StandardCharsets.UTF_8)).contains(base, head, "new.yaml", "old.yaml");
            assertThat(run("review", "--repo", temp.toString(), "--base", "HEAD", "--fail-on", "low"))
                    .isZero();
        }
    }

    @Test
    void the_plan_comments_on_lines_of_the_diff_and_annotates_the_rest() throws Exception {
        try (WorkTrees tree = new WorkTrees(temp)) {
            tree.write("long.yaml", "a: 1\n".repeat(3))
                    .write(".github/plimsoll.yml", "comments: {at: low}\n")
                    .commit();
            String head = tree.write("new.yaml", "apiVersion: v1\nkind: ConfigMap\ndata: c: d\n")
                    .commit();
            assertThat(run("review", "--repo", temp.toString(), "--base", "HEAD^", "--format", "plan"))
                    .isZero();
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .contains("\"head_sha\" : \"" + head, "create review", "\"path\" : \"new.yaml\"");
            assertThat(run("audit", temp.toString(), "--format", "plan")).isEqualTo(2);
        }
    }

    @Test
    void a_pull_request_is_judged_by_the_configuration_of_its_base() throws Exception {
        try (WorkTrees tree = new WorkTrees(temp)) {
            tree.write(".github/plimsoll.yml", "fail-on: medium\n").commit();
            tree.write(".github/plimsoll.yml", "fail-on: never\nignore: ['*.yaml']\n")
                    .write("new.yaml", BROKEN)
                    .commit();
            assertThat(run("review", "--repo", temp.toString(), "--base", "HEAD^"))
                    .isEqualTo(1);
        }
    }

    @Test
    void what_was_merged_to_the_base_since_is_not_blamed_on_the_change() throws Exception {
        try (WorkTrees tree = new WorkTrees(temp)) {
            tree.write("fault.yaml", BROKEN).commit();
            tree.git().branchCreate().setName("change").call();
            tree.write("fault.yaml", "a: 1\n").commit();
            tree.git().checkout().setName("change").call();
            tree.write("b.yaml", "b: 1\n").commit();
            run("review", "--repo", temp.toString(), "--base", "main", "--head", "change");
            assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("Introduced:");
        }
    }

    @Test
    void wrong_use_is_one_clear_line_and_2() {
        assertWrong("unknown command adit (did you mean audit?)", "adit");
        assertWrong("unknown option --fromat (did you mean --format?)", "audit", "--fromat", "json");
        assertWrong(
                "unknown format htm: there are text, json, markdown, sarif, html (did you mean html?)",
                "audit",
                "--format",
                "htm");
        assertWrong(
                "--fail-on takes one of critical, high, medium, low, never, not hihg (did you mean high?)",
                "audit",
                temp.toString(),
                "--fail-on",
                "hihg");
        assertWrong("Missing required option: '--base=REV'", "review");
        assertWrong("one argument too many: b", "audit", "a", "b");
        assertWrong("audit takes a folder or a revision (--repo, --ref), not both", "audit", "a", "--ref", "HEAD");
        assertWrong(
                "unknown rule plimsoll/unreadable-fil (did you mean plimsoll/unreadable-file?)",
                "explain",
                "plimsoll/unreadable-fil");
        assertWrong(
                temp.resolve("no") + " is not a folder",
                "audit",
                "--repo",
                temp.resolve("no").toString());
        assertWrong(
                temp.resolve("no.yml") + " does not exist",
                "check-config",
                temp.resolve("no.yml").toString());
        assertWrong("unknown format xml: there are text, json", "rules", "--format", "xml");
        assertThat(run()).isEqualTo(2);
        assertThat(out.size()).isZero();
    }

    @Test
    void a_configuration_is_checked_offline_line_by_line() throws Exception {
        Path file = temp.resolve("config.yml");
        Files.writeString(file, "fail-on: high\nrules: {none/such: low}\nwaivers: none\n");
        assertThat(run("check-config", file.toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(file + ":2: unknown rule none/such", file + ":3: waivers takes a list");
        Files.writeString(file, "fail-on: high\n");
        assertThat(run("check-config", file.toString())).isZero();
    }

    @Test
    void an_audit_tells_what_is_wrong_in_the_configuration() throws Exception {
        Files.createDirectory(temp.resolve(".github"));
        Files.writeString(temp.resolve(".github/plimsoll.yml"), "nonsense: 1\n");
        assertThat(run("audit", temp.toString(), "--format", "json")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"neutral\"", "unknown key nonsense");
    }

    @Test
    void a_report_can_go_to_a_file() throws Exception {
        Path file = temp.resolve("report.json");
        assertThat(run("audit", temp.toString(), "--format", "json", "--out", file.toString()))
                .isZero();
        assertThat(out.size()).isZero();
        assertThat(Files.readString(file)).startsWith("{");
        assertThat(run(
                        "audit",
                        temp.toString(),
                        "--out",
                        temp.resolve("no/such/folder").toString()))
                .isEqualTo(2);
    }

    @Test
    void the_program_tells_its_version_its_help_and_its_rules() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).matches("plimsoll \\d+\\.\\d+\\.\\d+\\n");
        assertThat(run("audit", "--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("--fail-on");
        assertThat(run("rules")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("plimsoll/unreadable-file");
        assertThat(run("explain", "plimsoll/unreadable-file")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Infrastructure file could not be read");
    }

    @Test
    void the_server_is_opened_by_its_command() {
        assertThat(run("serve")).isEqualTo(42);
    }

    private void assertWrong(String message, String... arguments) {
        assertThat(run(arguments)).as(String.join(" ", arguments)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("plimsoll: " + message + "\n");
        assertThat(out.size()).isZero();
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return new Commands(new Terminal(stream(out), stream(err), false, 0), () -> 42).run(arguments);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, false, StandardCharsets.UTF_8);
    }
}
