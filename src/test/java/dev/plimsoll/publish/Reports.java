package dev.plimsoll.publish;

import dev.plimsoll.Snapshots;
import dev.plimsoll.audit.Audit;
import dev.plimsoll.audit.Edit;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Fingerprints;
import dev.plimsoll.audit.Identity;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Settings;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.delta.Delta;
import dev.plimsoll.model.Repository;
import dev.plimsoll.report.Report;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.snapshot.Snapshot;
import dev.plimsoll.syntax.ParseCache;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.Unread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reports made of findings that a test names. */
final class Reports {
    static final String BASE = "a".repeat(40);
    static final String HEAD = "b".repeat(40);

    private final Fingerprints fingerprints = new Fingerprints();
    private final List<Finding> introduced = new ArrayList<>();
    private final List<Finding> fixed = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private final List<Blob> files = new ArrayList<>(List.of(Snapshots.file("web.yaml", "a: 1\n")));

    Reports introduced(Severity severity, Place place, String subject, String message) {
        introduced.add(finding(severity, place, subject, message));
        return this;
    }

    /** One that offers an edit, which is taken as proven. */
    Reports repairable(Edit edit) {
        Problem problem = Problem.at(edit.place(), "Something is missing").edit(edit);
        introduced.add(finding(Severity.HIGH, "service " + introduced.size(), problem));
        return this;
    }

    /** So many of one severity on the lines from 1 on. */
    Reports introduced(int count, Severity severity) {
        for (int i = 1; i <= count; i++) {
            introduced(severity, Place.ofLine("web.yaml", i), severity.word() + " " + i, "Something is missing");
        }
        return this;
    }

    Reports fixed(Severity severity, String subject) {
        fixed.add(finding(severity, Place.ofLine("web.yaml", 1), subject, "Something was missing"));
        return this;
    }

    Reports unread(String path) {
        unread.add(new Unread(Place.ofFile(path), "no YAML"));
        return this;
    }

    Reports file(Blob file) {
        files.add(file);
        return this;
    }

    private Finding finding(Severity severity, Place place, String subject, String message) {
        return finding(severity, subject, Problem.at(place, message));
    }

    private Finding finding(Severity severity, String subject, Problem problem) {
        RuleCard card = RuleCard.rule("k8s/test")
                .title("Something is missing")
                .severity(severity)
                .why("It can stop.")
                .fix("Add it.")
                .bad(Sample.of("a.yaml", "a"))
                .good(Sample.of("a.yaml", "b"));
        return new Finding(
                card,
                severity,
                subject,
                problem,
                List.of(),
                fingerprints.of(Identity.of("k8s/test", problem.place().path(), subject)));
    }

    Report.OfChange report() {
        return Report.of(Delta.between(audit(BASE, fixed), audit(HEAD, introduced)), Settings.DEFAULT)
                .repairing(introduced.stream()
                        .filter(finding -> finding.problem().edit().isPresent())
                        .toList());
    }

    private Audit audit(String commit, List<Finding> findings) {
        Snapshot snapshot = Snapshot.of(Optional.of(commit), files);
        return new Audit(Repository.read(snapshot, new ParseCache()), findings, List.of(), unread);
    }
}
