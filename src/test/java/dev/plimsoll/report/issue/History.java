package dev.plimsoll.report.issue;

import dev.plimsoll.Snapshots;
import dev.plimsoll.audit.Audit;
import dev.plimsoll.audit.Configuration;
import dev.plimsoll.audit.Control;
import dev.plimsoll.audit.Edit;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Fingerprints;
import dev.plimsoll.audit.Identity;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Settings;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Waived;
import dev.plimsoll.audit.Waiver;
import dev.plimsoll.model.Repository;
import dev.plimsoll.report.Report;
import dev.plimsoll.snapshot.Snapshot;
import dev.plimsoll.syntax.ParseCache;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.Span;
import dev.plimsoll.syntax.Unread;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Commits of a default branch, made of findings that a test names, and the register along them. */
public final class History {
    public static final List<RuleCard> CARDS = List.of(
            card("k8s/root", "Container runs as root", Severity.HIGH),
            card("k8s/limit", "Container has no limit", Severity.MEDIUM),
            card("repo/backup", "Nothing is backed up", Severity.LOW));

    private final Map<String, String> files;
    private List<Finding> findings = new ArrayList<>();
    private final List<Waived> waived = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private Fingerprints fingerprints = new Fingerprints();
    private Set<Finding> proven = Set.of();
    private Configuration configuration = Configuration.DEFAULT;
    private boolean sameRules = true;
    private int commits;
    private LocalDate day = LocalDate.parse("2026-01-01");
    private Register register = Register.EMPTY;
    private Standing standing;

    public History(Map<String, String> files) {
        this.files = files;
    }

    private static RuleCard card(String id, String title, Severity severity) {
        return RuleCard.rule(id)
                .title(title)
                .severity(severity)
                .why("It can break out, says @team.")
                .fix("Set it right.")
                .bad(Sample.of("pod.yaml", "a: 1\n"))
                .good(Sample.of("pod.yaml", "a: 2\n"));
    }

    static RuleCard card(String rule) {
        return CARDS.stream().filter(card -> card.id().equals(rule)).findFirst().orElseThrow();
    }

    private Finding finding(String rule, String path, int line, String subject) {
        Place place = line == 0 ? Place.ofFile(path) : Place.ofLine(path, line);
        String message = "It is wrong at " + subject;
        return new Finding(
                card(rule),
                card(rule).severity(),
                subject,
                Problem.at(place, message),
                List.of(),
                fingerprints.of(Identity.of(rule, path, subject)));
    }

    public History open(String rule, String path, int line, String subject) {
        findings.add(finding(rule, path, line, subject));
        return this;
    }

    History repairable(String rule, String path, int line, String subject, String better) {
        Finding finding = finding(rule, path, line, subject);
        Place place = Place.of(
                path,
                new Span(
                        line,
                        1,
                        line,
                        files.get(path).lines().toList().get(line - 1).length() + 1));
        Finding with = new Finding(
                finding.card(),
                finding.severity(),
                subject,
                Problem.at(place, finding.message()).edit(Edit.replace(place, better)),
                List.of(),
                finding.fingerprint());
        findings.add(with);
        proven = Set.of(with);
        return this;
    }

    History accepted(String rule, String path, int line, String subject) {
        Waiver waiver = new Waiver(
                Place.ofLine(Configuration.PATH, 2),
                rule,
                new Waiver.Named(Optional.of(path), Optional.empty()),
                "never deployed",
                Optional.of(LocalDate.parse("2027-03-31")),
                Optional.of("@acme/platform"));
        waived.add(new Waived(finding(rule, path, line, subject), waiver));
        return this;
    }

    History unread(String path) {
        unread.add(new Unread(Place.ofFile(path), "not valid YAML"));
        return this;
    }

    History configured(Settings settings) {
        configuration = new Configuration(
                settings,
                Configuration.DEFAULT.ignored(),
                Severity.MEDIUM,
                20,
                Configuration.DEFAULT.waivers(),
                Configuration.DEFAULT.issues(),
                false,
                List.of());
        return this;
    }

    History otherRules() {
        sameRules = false;
        return this;
    }

    /** Takes what was named since the last commit as what stands at the next one, ten days later. */
    public History commit() {
        String id = Integer.toString(++commits).repeat(40);
        Snapshot named = Snapshot.of(Optional.of(id), Snapshots.of(files).blobs());
        List<Control> controls = CARDS.stream().map(this::control).toList();
        Audit audit = new Audit(
                Repository.read(named, new ParseCache()), findings, controls, unread, waived, Map.of(), List.of());
        Report.OfCommit report = Report.of(audit, configuration.settings());
        register = register.next(new Sight(audit, configuration, CARDS, sameRules), new Mark(id, day));
        day = day.plusDays(10);
        standing = new Standing(report, register, CARDS, proven, new Links("https://github.com/acme/shop"), day);
        findings = new ArrayList<>();
        fingerprints = new Fingerprints();
        waived.clear();
        unread.clear();
        proven = Set.of();
        sameRules = true;
        return this;
    }

    private Control control(RuleCard card) {
        int fail =
                (int) findings.stream().filter(f -> f.rule().equals(card.id())).count();
        return new Control(card, fail + 1, 1, fail, List.of(), List.of(Place.ofLine("k8s/ok.yaml", 3)));
    }

    Register register() {
        return register;
    }

    public Standing standing() {
        return standing;
    }

    public TrackingText text() {
        return new TrackingText(standing);
    }
}
