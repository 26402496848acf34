package dev.plimsoll;

import dev.plimsoll.audit.Audit;
import dev.plimsoll.audit.Auditor;
import dev.plimsoll.audit.Control;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.Settings;
import dev.plimsoll.model.Repository;
import dev.plimsoll.syntax.ParseCache;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one rule says of a few texts, for tests. */
public final class Audits {
    private Audits() {}

    public static Repository read(Map<String, String> files) {
        return Repository.read(Snapshots.of(files), new ParseCache());
    }

    public static Audit of(Rule<?> rule, Map<String, String> files) {
        return new Auditor(List.of(rule))
                .audit(read(files), Settings.DEFAULT.running(Set.of(rule.card().id())));
    }

    /** "path:line subject: message" of each finding. */
    public static List<String> findings(Rule<?> rule, Map<String, String> files) {
        return of(rule, files).findings().stream().map(Audits::told).toList();
    }

    /** The reasons why a rule could not tell. */
    public static List<String> unknown(Rule<?> rule, Map<String, String> files) {
        return of(rule, files).controls().stream()
                .flatMap(control -> control.unknown().stream())
                .map(Control.Unknown::reason)
                .toList();
    }

    /** How many subjects a rule judged. */
    public static int subjects(Rule<?> rule, Map<String, String> files) {
        return of(rule, files).controls().stream().mapToInt(Control::subjects).sum();
    }

    private static String told(Finding finding) {
        return finding.place() + " " + finding.subject() + ": " + finding.message();
    }
}
