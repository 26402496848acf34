package dev.plimsoll.rules.plimsoll;

import dev.plimsoll.audit.Configuration;
import dev.plimsoll.audit.KnownRules;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Fact;
import dev.plimsoll.model.Repository;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.Unread;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A wrong entry of Plimsoll's own configuration, or a waiver that waives nothing. */
final class ConfigurationError implements Rule<ConfigurationError.Entry> {
    private static final RuleCard CARD = RuleCard.rule("plimsoll/configuration-error")
            .title("Plimsoll's own configuration is wrong")
            .severity(Severity.MEDIUM)
            .why(
                    "An entry that is wrong counts as not written: what it was to switch, to ignore or to waive is judged as if"
                            + " nobody had decided it.")
            .fix("Correct the line that is named, or take it out; plimsoll check-config checks the file offline.")
            .bad(Sample.of(Repository.SETTINGS, """
                    fail-on: hihg <<<
                    rules:
                      k8s/no-such-rule: low <<<
                    waivers:
                      - rule: plimsoll/unreadable-file <<<
                        path: tools/*
                    """).and("k8s/web.yaml", """
                    apiVersion: v1
                    kind: ConfigMap
                    metadata: # plimsoll:ignore plimsoll/unreadable-file <<<
                      name: web
                    """))
            .good(Sample.of(Repository.SETTINGS, """
                    fail-on: medium
                    rules:
                      plimsoll/unreadable-file: high
                    """));

    private final KnownRules known;

    /** @param others the cards of all other rules */
    ConfigurationError(Collection<RuleCard> others) {
        List<RuleCard> all = new ArrayList<>(others);
        all.add(CARD);
        this.known = new KnownRules(all);
    }

    /** A place where something is configured, and what is wrong there. */
    record Entry(Place place, String name, Optional<String> fault) implements Fact {}

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<Entry> subjects(Repository repository) {
        List<Unread> faults = Configuration.faults(repository, known);
        Stream<Entry> wrong =
                faults.stream().map(fault -> new Entry(fault.place(), "configuration", Optional.of(fault.reason())));
        boolean fine = repository.settingsFile().isPresent()
                && faults.stream().noneMatch(fault -> fault.place().path().equals(Repository.SETTINGS));
        return fine
                ? Stream.concat(
                        Stream.of(new Entry(Place.ofFile(Repository.SETTINGS), "configuration", Optional.empty())),
                        wrong)
                : wrong;
    }

    @Override
    public Verdict judge(Entry entry) {
        return entry.fault()
                .<Verdict>map(fault -> Problem.at(
                        entry.place(), fault.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + fault.substring(1)))
                .orElse(Verdict.HOLDS);
    }
}
