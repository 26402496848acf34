package dev.plimsoll.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Snapshots;
import dev.plimsoll.rules.Rules;
import dev.plimsoll.snapshot.Snapshot;
import dev.plimsoll.syntax.ParseCache;
import dev.plimsoll.syntax.Unread;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConfigurationTest {
    private static final String RULE = "plimsoll/unreadable-file";

    @Test
    void nothing_written_is_the_default() {
        assertThat(Configuration.of(Snapshots.of(Map.of()), new ParseCache(), Rules.all()))
                .isEqualTo(Configuration.DEFAULT);
        assertThat(read("# nothing yet\n")).returns(Settings.DEFAULT, Configuration::settings);
        assertThat(read("ignore: []\nrules:\ncomments:\n").unread()).isEmpty();
    }

    @Test
    void everything_that_can_be_written_counts() {
        Configuration read = read("""
            fail-on: never
            ignore: ["examples/**", docs]
            rules:
              plimsoll/unreadable-file: low
            comments: { at: high, limit: 5 }
            """);
        assertThat(read.unread()).isEmpty();
        assertThat(read.settings())
                .isEqualTo(new Settings(Optional.empty(), Map.of(RULE, Severity.LOW), Set.of(), Set.of()));
        assertThat(read.ignored().leavesOut("a/docs/x.yaml")).isTrue();
        assertThat(read.commentsAt()).isEqualTo(Severity.HIGH);
        assertThat(read.commentLimit()).isEqualTo(5);
        assertThat(read("rules: {plimsoll/unreadable-file: off}").settings().off())
                .containsExactly(RULE);
    }

    @Test
    void what_is_wrong_is_told_with_its_line_and_the_nearest_name_and_counts_as_not_written() {
        Configuration read = read("""
            fail_on: low
            fail-on: hihg
            rules:
              unreadable-fil: low
              plimsoll/unreadable-file: medum
              compose/no-such-thing: low
            comments: { at: off, limit: many, max: 3 }
            ignore: [{a: b}]
            """);
        assertThat(read.unread())
                .extracting(it -> it.place().line() + " " + it.reason())
                .containsExactly(
                        "1 unknown key fail_on (did you mean fail-on?)",
                        "2 fail-on takes one of critical, high, medium, low, never (did you mean high?)",
                        "4 unknown rule unreadable-fil (did you mean plimsoll/unreadable-file?)",
                        "5 plimsoll/unreadable-file takes one of critical, high, medium, low, on, off (did you mean"
                                + " medium?)",
                        "6 unknown rule compose/no-such-thing",
                        "7 comments.at takes one of critical, high, medium, low",
                        "7 comments.limit takes a number from 0 to 9999",
                        "7 unknown key comments.max",
                        "8 ignore takes path patterns, each a text");
        assertThat(read.settings()).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void issues_and_the_schedule_are_read() {
        Configuration read = read("""
                audit:
                  schedule: "0 6 * * MON"
                  issue: { mode: per-audit, labels: [infrastructure, ops], assignees: ada, open-at: medium }
                """);
        assertThat(read.unread()).isEmpty();
        assertThat(read.issues())
                .isEqualTo(new IssuePlan(
                        Cron.of("0 6 * * MON"),
                        IssuePlan.Mode.PER_AUDIT,
                        List.of("infrastructure", "ops"),
                        List.of("ada"),
                        Severity.MEDIUM));
    }

    @Test
    void without_the_key_there_is_one_issue_from_high_on_and_no_schedule() {
        assertThat(read("audit: {schedule: off}\n").issues()).isEqualTo(IssuePlan.DEFAULT);
        assertThat(IssuePlan.DEFAULT.schedule()).isEmpty();
        assertThat(IssuePlan.DEFAULT.mode()).isEqualTo(IssuePlan.Mode.ONE);
        assertThat(IssuePlan.DEFAULT.openAt()).isEqualTo(Severity.HIGH);
    }

    @Test
    void what_is_wrong_in_it_is_refused_with_its_line_and_counts_as_not_written() {
        Configuration read = read("""
                audit:
                  schedule: every monday
                  issues: {}
                  issue:
                    mode: two
                    labels: [{a: b}]
                    open-at: hihg
                    colour: red
                """);
        assertThat(read.unread())
                .extracting(unread -> unread.place().line() + " " + unread.reason())
                .containsExactly(
                        "2 audit.schedule takes off or five fields of cron in UTC with one minute an hour, as in \"0 6 * * MON\"",
                        "3 unknown key audit.issues (did you mean issue?)",
                        "5 audit.issue.mode takes one of none, one, per-audit",
                        "6 audit.issue.labels takes labels, each a text",
                        "7 audit.issue.open-at takes one of critical, high, medium, low (did you mean high?)",
                        "8 unknown key audit.issue.colour");
        assertThat(read.issues()).isEqualTo(IssuePlan.DEFAULT);
    }

    @Test
    void what_is_no_mapping_no_yaml_or_two_documents_is_told() {
        assertThat(read("- a\n").unread())
                .extracting(Unread::reason)
                .containsExactly("the configuration takes keys and values");
        assertThat(read("rules: [a]\ncomments: x\nignore: {a: b}\n").unread()).hasSize(3);
        assertThat(read("a: [\n").unread()).hasSize(1);
        assertThat(read("fail-on: low\n---\nfail-on: high\n").unread()).hasSize(1);
        assertThat(read("fail-on: low\nfail-on: high\n").unread()).hasSize(1);
    }

    @Test
    void a_change_is_judged_by_its_base_and_told_what_is_wrong_in_its_head() {
        Configuration configuration = Configuration.ofChange(
                snapshot("fail-on: low\n"), snapshot("fail-on: never\nnonsense: 1\n"), new ParseCache(), Rules.all());
        assertThat(configuration.settings().failOn()).contains(Severity.LOW);
        assertThat(configuration.unread()).extracting(it -> it.place().line()).containsExactly(2);
    }

    @Test
    void environments_criteria_and_registers_give_names() {
        Configuration read = read("""
            environments:
              production: ["k8s/overlays/prod/**"]
              development: dev
            criteria:
              "Everything is read": [plimsoll/unreadable-file, plimsoll/unreadable]
            registers: { plimsoll/unreadable-file: R8, none/such: R9 }
            """);
        assertThat(read.settings().environments().of("k8s/overlays/prod/a.yaml"))
                .containsExactly("production");
        assertThat(read.settings().environments().of("dev/k8s/overlays/prod/a.yaml"))
                .containsExactly("development");
        assertThat(read.settings().environments().of("k8s/base/a.yaml")).isEmpty();
        assertThat(read.settings().criteria()).containsEntry("Everything is read", List.of(RULE));
        assertThat(read.settings().registers()).containsExactly(Map.entry(RULE, "R8"));
        assertThat(read.unread()).extracting(it -> it.place().line()).containsExactly(5, 6);
    }

    @Test
    void a_waiver_needs_a_rule_a_target_and_a_reason_and_a_day_that_is_one() {
        Configuration read = read("""
            waivers:
              - rule: plimsoll/unreadable-file
                path: tools/*
                reason: made by a tool
                until: 2027-03-31
                owner: "@acme/platform"
              - {rule: plimsoll/unreadable-fil, path: a, reason: b}
              - {rule: plimsoll/unreadable-file, reason: b}
              - {rule: plimsoll/unreadable-file, path: a, reason: " "}
              - {path: a, reason: b, until: 31.3.2027, expires: x}
              - text
            waivers-in-pull-requests: refused
            """);
        assertThat(read.waivers().standing()).singleElement().satisfies(waiver -> {
            assertThat(waiver.until()).contains(LocalDate.of(2027, 3, 31));
            assertThat(waiver.owner()).contains("@acme/platform");
            assertThat(waiver.place().line()).isEqualTo(2);
        });
        assertThat(read.unread())
                .extracting(it -> it.place().line() + " " + it.reason())
                .containsExactly(
                        "7 unknown rule plimsoll/unreadable-fil (did you mean plimsoll/unreadable-file?)",
                        "8 a waiver needs a path or a subject",
                        "9 waivers.reason takes a text",
                        "10 unknown key waivers.expires",
                        "10 a waiver needs a rule",
                        "10 until takes a day, as in 2027-03-31, not 31.3.2027",
                        "11 a waiver takes keys and values",
                        "12 waivers-in-pull-requests takes propose or refuse (did you mean refuse?)");
    }

    @Test
    void an_audit_tells_what_is_wrong_in_the_configuration() {
        Snapshot snapshot = snapshot("rules: {a: b}\n");
        Configuration configuration = Configuration.of(snapshot, new ParseCache(), Rules.all());
        assertThat(new Auditor(Rules.all())
                        .audit(snapshot, configuration, new ParseCache())
                        .unread())
                .isEqualTo(configuration.unread())
                .hasSize(1);
    }

    private static Configuration read(String text) {
        return Configuration.of(snapshot(text), new ParseCache(), Rules.all());
    }

    private static Snapshot snapshot(String text) {
        return Snapshots.of(Map.of(Configuration.PATH, text));
    }
}
