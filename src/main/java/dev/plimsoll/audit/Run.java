package dev.plimsoll.audit;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.InfrastructureFile;
import dev.plimsoll.model.Repository;
import dev.plimsoll.syntax.Unread;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One audit under way: what has been found so far. */
final class Run {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::path)
            .thenComparing(finding -> finding.place().line())
            .thenComparing(Finding::rule)
            .thenComparing(Finding::fingerprint);

    private final Repository repository;
    private final Settings settings;
    private final Fingerprints fingerprints = new Fingerprints();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Control> controls = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();

    private static final Comparator<Tally.Found> IN_FILE = Comparator.comparing(
                    (Tally.Found found) -> found.problem().place().path())
            .thenComparing(found -> found.problem().place().line())
            .thenComparing(found -> found.problem().place().span().column());

    Run(Repository repository, Settings settings) {
        this.repository = repository;
        this.settings = settings;
        repository.files().stream().map(InfrastructureFile::unread).forEach(unread::addAll);
    }

    /** Takes what a rule says of all its subjects. */
    void take(Rule<?> rule, Tally tally) {
        unread.addAll(tally.failures());
        tally.found().stream().sorted(IN_FILE).forEach(one -> findings.add(finding(rule.card(), one)));
        if (!tally.isEmpty()) {
            controls.add(tally.control(rule.card()));
        }
    }

    /** A problem that no rule's own look brings up. */
    void add(RuleCard card, Fact subject, Problem problem) {
        findings.add(finding(card, new Tally.Found(subject, problem)));
    }

    private Finding finding(RuleCard card, Tally.Found found) {
        Problem problem = found.problem();
        Severity severity =
                settings.severities().getOrDefault(card.id(), problem.severity().orElse(card.severity()));
        Identity identity = found.identity(card);
        int order = fingerprints.count(identity);
        return new Finding(
                card,
                severity,
                found.subject().name(),
                problem,
                settings.environments().of(problem.place().path()),
                order == 1 ? found.firstPrint(fingerprints, card) : fingerprints.print(identity, order));
    }

    Audit result() {
        findings.sort(ORDER);
        return new Audit(repository, findings, controls, unread);
    }
}
