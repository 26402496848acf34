package dev.plimsoll.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Snapshots;
import dev.plimsoll.rules.Rules;
import dev.plimsoll.syntax.ParseCache;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An organisation's file under a repository's own. */
class DefaultsTest {
    private static final String RULE = "plimsoll/unreadable-file";
    private static final String OTHER = "compose/privileged";

    private static Configuration read(String defaults, String own) {
        ParseCache cache = new ParseCache();
        Defaults read = Defaults.of("acme/.github", Snapshots.file(Configuration.PATH, defaults), cache);
        Map<String, String> files = own.isEmpty() ? Map.of() : Map.of(Configuration.PATH, own);
        return Configuration.of(Snapshots.of(files), read, cache, Rules.all());
    }

    @Test
    void defaults_hold_where_the_repository_says_nothing() {
        Configuration read = read("fail-on: low\nignore: [a/**]\ncode-scanning: true\n", "");
        assertThat(read.settings().failOn()).contains(Severity.LOW);
        assertThat(read.ignored().leavesOut("a/b")).isTrue();
        assertThat(read.codeScanning()).isTrue();
        assertThat(read.settings().notes())
                .containsExactly("Defaults of acme/.github hold here (fail-on, ignore, code-scanning).");
    }

    @Test
    void the_repository_s_own_entry_wins_key_by_key() {
        Configuration read = read(
                "fail-on: low\nignore: [a/**]\ncomments: {at: low, limit: 3}\nrules: {%s: off, %s: low}\n"
                        .formatted(RULE, OTHER),
                "fail-on: never\nignore: [b/**]\ncomments: {limit: 5}\nrules: {%s: high}\n".formatted(RULE));
        assertThat(read.settings().failOn()).isEmpty();
        assertThat(read.ignored().leavesOut("a/b")).isFalse();
        assertThat(read.ignored().leavesOut("b/b")).isTrue();
        assertThat(read.commentsAt()).isEqualTo(Severity.LOW);
        assertThat(read.commentLimit()).isEqualTo(5);
        assertThat(read.settings().off()).isEmpty();
        assertThat(read.settings().severities()).isEqualTo(Map.of(RULE, Severity.HIGH, OTHER, Severity.LOW));
    }

    @Test
    void so_it_does_within_the_audits() {
        Configuration read = read(
                "audit: {schedule: 0 6 * * MON, issue: {labels: [ops], open-at: low}}\n",
                "audit: {issue: {open-at: medium}}\n");
        assertThat(read.issues().schedule()).isPresent();
        assertThat(read.issues().labels()).containsExactly("ops");
        assertThat(read.issues().openAt()).isEqualTo(Severity.MEDIUM);
    }

    @Test
    void what_is_locked_can_t_be_changed_and_the_vain_entry_is_told_with_its_line() {
        Configuration read = read(
                "lock: [fail-on, waivers]\nfail-on: medium\n",
                "comments: {limit: 1}\nfail-on: never\nwaivers: [{rule: %s, path: a, reason: b}]\n".formatted(RULE));
        assertThat(read.settings().failOn()).contains(Severity.MEDIUM);
        assertThat(read.waivers().standing()).isEmpty();
        assertThat(read.unread()).isEmpty();
        assertThat(read.settings().notes())
                .containsExactly(
                        "Defaults of acme/.github hold here (fail-on; locked: fail-on, waivers).",
                        ".github/plimsoll.yml:2: this repository's own entry fail-on does not count, since acme/.github locks it.",
                        ".github/plimsoll.yml:3: this repository's own entry waivers does not count, since acme/.github locks it.");
    }

    @Test
    void a_fault_of_the_organisation_counts_as_not_written_and_spoils_no_repository_s_check() {
        Configuration read = read("fail-on: hihg\nlock: [fail-no]\nrules: {%s: low}\nx: [\n".formatted(RULE), "");
        assertThat(read.settings().failOn()).isEqualTo(Settings.DEFAULT.failOn());
        assertThat(read.unread()).isEmpty();
        assertThat(read.settings().notes()).last().asString().contains("acme/.github: ", "as not written");
    }

    @Test
    void waivers_are_not_inherited_since_each_is_about_one_repository_s_files() {
        Configuration read = read("waivers: [{rule: %s, path: a, reason: b}]\n".formatted(RULE), "");
        assertThat(read.waivers().standing()).isEmpty();
        assertThat(read.settings().notes()).isEmpty();
    }

    @Test
    void lock_names_keys_of_the_file() {
        ParseCache cache = new ParseCache();
        Configuration own = Configuration.of(
                Snapshots.of(Map.of(Configuration.PATH, "lock: [fail-no, lock]\n")), cache, Rules.all());
        assertThat(own.unread())
                .extracting(part -> part.reason())
                .containsExactly(
                        "lock takes keys of this file, not fail-no (did you mean fail-on?)",
                        "lock takes keys of this file, not lock");
    }
}
