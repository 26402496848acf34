package dev.plimsoll.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Snapshots;
import dev.plimsoll.delta.Delta;
import dev.plimsoll.report.Conclusion;
import dev.plimsoll.report.Report;
import dev.plimsoll.rules.Rules;
import dev.plimsoll.snapshot.Snapshot;
import dev.plimsoll.syntax.ParseCache;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaiversTest {
    private static final String RULE = "compose/privileged";
    private static final String SERVICE = "services:\n  web:\n    image: example/web:1.4.2\n    privileged: true";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Test
    void a_waiver_of_the_configuration_takes_its_findings_out_and_counts_them() {
        Audit audit = audit(files(SERVICE, "waivers: [{rule: " + RULE + ", path: '*.yml', reason: needs the device}]"));
        assertThat(rules(audit.findings())).doesNotContain(RULE);
        assertThat(audit.waived()).singleElement().satisfies(waived -> {
            assertThat(waived.finding().rule()).isEqualTo(RULE);
            assertThat(waived.waiver().reason()).isEqualTo("needs the device");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'path: docker-compose.yml', true",
        "'path: other/**', false",
        "'subject: service web', true",
        "'subject: service db', false",
        "'path: docker-compose.yml, subject: service db', false"
    })
    void path_and_subject_must_both_fit_where_both_are_written(String target, boolean waived) {
        Audit audit = audit(files(SERVICE, "waivers: [{rule: " + RULE + ", reason: x, " + target + "}]"));
        assertThat(rules(audit.findings()).contains(RULE)).isNotEqualTo(waived);
        assertThat(told(audit)).hasSize(waived ? 0 : 1).allMatch(message -> message.endsWith("matches no finding"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " # plimsoll:ignore compose/privileged -- needs the device",
                " # plimsoll:ignore compose/privileged until 2026-11-24 -- needs the device"
            })
    void a_comment_waives_on_its_own_line_until_the_end_of_its_last_day(String comment) {
        Audit audit = audit(files(SERVICE + comment, ""));
        assertThat(rules(audit.findings())).doesNotContain(RULE);
        assertThat(audit.waived()).hasSize(1);
    }

    @Test
    void a_comment_alone_on_its_line_waives_on_the_next_line_of_code() {
        String comment = "    # plimsoll:ignore compose/privileged -- needs the device\n    # and more of it\n";
        Audit audit = audit(files(SERVICE.replace("    privileged", comment + "    privileged"), ""));
        assertThat(rules(audit.findings())).doesNotContain(RULE);
        assertThat(audit(files(SERVICE.replace("    image", comment + "    image"), ""))
                        .waived())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'# plimsoll:ignore compose/privileged', a waiver needs a reason",
        "'# plimsoll:ignore compose/privileged --', a waiver needs a reason",
        "'# plimsoll:ignore -- why', a waiver names its rule",
        "'# plimsoll:ignore compose/priviliged -- why', did you mean compose/privileged?",
        "'# plimsoll:ignore compose/privileged until tomorrow -- why', until takes a day",
        "'# plimsoll:ignore compose/privileged for now -- why', a waiver is written"
    })
    void a_comment_that_lacks_a_part_waives_nothing_and_is_told(String comment, String told) {
        Audit audit = audit(files(SERVICE + " " + comment, ""));
        assertThat(rules(audit.findings())).contains(RULE);
        assertThat(told(audit))
                .isNotEmpty()
                .anyMatch(message -> message.toLowerCase().contains(told.toLowerCase()));
    }

    @Test
    void what_has_run_out_counts_no_more_and_is_told() {
        Audit audit = audit(files(SERVICE + " # plimsoll:ignore compose/privileged until 2026-11-23 -- why", ""));
        assertThat(rules(audit.findings())).contains(RULE);
        assertThat(told(audit))
                .containsExactly("The waiver of compose/privileged at docker-compose.yml:4 ran out on"
                        + " 2026-11-23: it counts no more");
    }

    @Test
    void a_text_about_waivers_is_none() {
        assertThat(audit(files(SERVICE + "\n    labels: {help: 'plimsoll:ignore compose/privileged -- x'}", ""))
                        .waived())
                .isEmpty();
    }

    @Test
    void a_waiver_that_a_change_brings_itself_is_proposed_and_lets_nothing_succeed() {
        Map<String, String> base = files("services: {web: {image: 'example/web:1.4.2'}}", "");
        for (Map<String, String> head : List.of(
                files(SERVICE + " # plimsoll:ignore compose/privileged -- why", ""),
                files(SERVICE, "waivers: [{rule: compose/privileged, path: '*', reason: why}]"))) {
            Report.OfChange report = review(base, head);
            assertThat(report.outcome().conclusion()).isEqualTo(Conclusion.NEUTRAL);
            assertThat(report.outcome().because()).contains("proposes to waive 1 finding");
            assertThat(report.audit().proposed().keySet())
                    .extracting(Finding::rule)
                    .containsExactly(RULE);
        }
    }

    @Test
    void where_proposals_are_refused_the_change_fails_as_if_there_were_none() {
        Map<String, String> base =
                files("services: {web: {image: 'example/web:1.4.2'}}", "waivers-in-pull-requests: refuse");
        Map<String, String> head =
                files(SERVICE + " # plimsoll:ignore compose/privileged -- why", "waivers-in-pull-requests: propose");
        assertThat(review(base, head).outcome().conclusion()).isEqualTo(Conclusion.FAILURE);
    }

    @Test
    void a_comment_that_stands_on_the_base_counts_wherever_its_line_went() {
        String waived = SERVICE + " # plimsoll:ignore compose/privileged -- why";
        Report.OfChange report = review(files(waived, ""), files("# a line more\n" + waived, ""));
        assertThat(report.delta().introduced()).isEmpty();
        assertThat(report.audit().waived()).hasSize(1);
        assertThat(report.outcome().conclusion()).isEqualTo(Conclusion.SUCCESS);
    }

    @Test
    void taking_a_waiver_away_opens_its_finding() {
        Report.OfChange report =
                review(files(SERVICE + " # plimsoll:ignore compose/privileged -- why", ""), files(SERVICE, ""));
        assertThat(report.delta().introduced()).extracting(Finding::rule).containsExactly(RULE);
    }

    private static Map<String, String> files(String compose, String configuration) {
        Map<String, String> files = new HashMap<>(Map.of("docker-compose.yml", compose + "\n"));
        if (!configuration.isEmpty()) {
            files.put(Configuration.PATH, configuration + "\n");
        }
        return files;
    }

    private static Audit audit(Map<String, String> files) {
        ParseCache cache = ParseCache.forOnce();
        Snapshot snapshot = Snapshots.of(files);
        return new Auditor(Rules.all())
                .audit(snapshot, Configuration.of(snapshot, cache, Rules.all()).on(DAY), cache);
    }

    private static Report.OfChange review(Map<String, String> base, Map<String, String> head) {
        ParseCache cache = ParseCache.forOnce();
        Snapshot to = Snapshots.of(head);
        Configuration configuration = Configuration.ofChange(Snapshots.of(base), to, cache, Rules.all())
                .on(DAY);
        Audit before = audit(base);
        Audit after = new Auditor(Rules.all()).audit(to, configuration.comparedTo(before), cache);
        return Report.of(Delta.between(before, after), configuration.settings());
    }

    private static List<String> rules(List<Finding> findings) {
        return findings.stream().map(Finding::rule).toList();
    }

    private static List<String> told(Audit audit) {
        return audit.findings().stream()
                .filter(finding -> finding.rule().equals("plimsoll/configuration-error"))
                .map(Finding::message)
                .toList();
    }
}
