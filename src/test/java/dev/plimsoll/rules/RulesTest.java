package dev.plimsoll.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.Snapshots;
import dev.plimsoll.audit.Audit;
import dev.plimsoll.audit.Auditor;
import dev.plimsoll.audit.Control;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Settings;
import dev.plimsoll.delta.Delta;
import dev.plimsoll.delta.Repaired;
import dev.plimsoll.model.Repository;
import dev.plimsoll.snapshot.Snapshot;
import dev.plimsoll.syntax.ParseCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule keeps its promises. No exceptions. */
class RulesTest {
    static Stream<Rule<?>> rules() {
        return Rules.all().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_bad_sample_is_found_exactly_where_it_is_marked(Rule<?> rule) {
        Sample bad = rule.card().bad();
        assertThat(bad.expected()).isNotEmpty();
        assertThat(audit(rule, bad).findings().stream()
                        .map(f -> f.place().toString())
                        .collect(Collectors.toSet()))
                .isEqualTo(bad.expected());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_good_sample_is_judged_and_accepted(Rule<?> rule) {
        Sample good = rule.card().good();
        Audit audit = audit(rule, good);
        assertThat(good.expected()).isEmpty();
        assertThat(audit.findings()).isEmpty();
        assertThat(audit.controls()).extracting(Control::hold).allMatch(hold -> hold > 0);
        assertThat(audit.controls()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_id_is_the_family_and_the_name_of_the_class(Rule<?> rule) {
        String family = rule.getClass().getPackageName().replaceFirst(".*\\.", "");
        String name = rule.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
        assertThat(rule.card().id()).isEqualTo(family + "/" + name);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_card_has_something_to_say(Rule<?> rule) {
        RuleCard card = rule.card();
        assertThat(List.of(card.title(), card.why(), card.fix())).allMatch(text -> text.length() > 10);
        assertThat(card.title()).doesNotEndWith(".").hasSizeLessThan(80);
        assertThat(card.why()).endsWith(".");
        assertThat(card.fix()).endsWith(".");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void what_it_repairs_is_repaired_and_nothing_new_is_there(Rule<?> rule) {
        Audit before = all(Snapshots.of(rule.card().bad().files()));
        for (Finding finding : before.findings()) {
            if (finding.rule().equals(rule.card().id())
                    && finding.problem().edit().isPresent()) {
                Repaired repaired = new Repaired(before.repository().snapshot(), List.of(finding));
                Delta delta = Delta.between(before, all(repaired.snapshot()));
                assertThat(delta.fixed()).contains(finding);
                assertThat(delta.introduced()).isEmpty();
                assertThat(delta.head().unread()).isEqualTo(before.unread());
            }
        }
    }

    private static Audit all(Snapshot snapshot) {
        Repository repository = Repository.read(snapshot, new ParseCache());
        Set<String> ids = Rules.all().stream().map(rule -> rule.card().id()).collect(Collectors.toSet());
        return new Auditor(Rules.all()).audit(repository, Settings.DEFAULT.running(ids));
    }

    @Test
    void ids_are_unique_and_in_order() {
        List<String> ids = Rules.all().stream().map(rule -> rule.card().id()).toList();
        assertThat(ids).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void every_rule_that_is_written_stands_in_the_list() throws IOException {
        Path folder = Path.of("src/main/java/dev/plimsoll/rules");
        List<String> written;
        try (Stream<Path> files = Files.walk(folder)) {
            written = files.filter(RulesTest::isRule)
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .toList();
        }
        assertThat(Rules.all())
                .extracting(rule -> rule.getClass().getSimpleName())
                .containsAll(written);
    }

    private static boolean isRule(Path file) {
        try {
            return file.toString().endsWith(".java")
                    && Files.readString(file).matches("(?s).* implements (Local)?Rule<.*");
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static Audit audit(Rule<?> rule, Sample sample) {
        Repository repository = Repository.read(Snapshots.of(sample.files()), new ParseCache());
        return new Auditor(List.of(rule))
                .audit(repository, Settings.DEFAULT.running(Set.of(rule.card().id())));
    }
}
