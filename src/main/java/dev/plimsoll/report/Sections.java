package dev.plimsoll.report;

import dev.plimsoll.audit.Audit;
import dev.plimsoll.audit.Control;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Waived;
import dev.plimsoll.audit.Waiver;
import dev.plimsoll.snapshot.Excluded;
import dev.plimsoll.syntax.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What every form of a report arranges in the same way. */
public final class Sections {
    private static final Comparator<Finding> IN_FILE = Comparator.comparingInt(
                    (Finding finding) -> finding.place().line())
            .thenComparing(Finding::severity)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::fingerprint);

    private Sections() {}

    /** Findings by file, in the order of its lines. */
    public static SortedMap<String, List<Finding>> byFile(List<Finding> findings) {
        SortedMap<String, List<Finding>> files = new TreeMap<>();
        for (Finding finding : findings) {
            files.computeIfAbsent(finding.path(), path -> new ArrayList<>()).add(finding);
        }
        files.values().forEach(list -> list.sort(IN_FILE));
        return files;
    }

    /** The controls in which every subject holds. */
    public static List<Control> allHold(Audit audit) {
        return audit.controls().stream()
                .filter(control -> control.hold() == control.subjects())
                .toList();
    }

    /** The controls in which something holds and something does not. */
    public static List<Control> undecided(Audit audit) {
        return audit.controls().stream()
                .filter(control -> control.cannotTell() > 0)
                .toList();
    }

    /** How many files no rule looked at. */
    public static int excludedFiles(Audit audit) {
        return audit.repository().snapshot().excluded().stream()
                .mapToInt(Excluded::files)
                .sum();
    }

    /** What a control that holds rests on: "9 of 9 clear (a.yaml:3, b.yaml:4 and 7 more)". */
    public static String held(Control control) {
        int more = control.hold() - control.evidence().size();
        String places = control.evidence().stream().map(Sections::where).collect(Collectors.joining(", "));
        return control.hold() + " of " + control.subjects() + " clear (" + places
                + (more == 0 ? "" : " and " + more + " more") + ")";
    }

    /** "3 of 9: a.yaml:4: service web: it is filled in later", the first of them, and how many more. */
    static String undecided(Control control) {
        Control.Unknown first = control.unknown().get(0);
        int more = control.cannotTell() - 1;
        return control.cannotTell() + " of " + control.subjects() + ": " + where(first.place()) + ": " + first.subject()
                + ": " + first.reason() + (more == 0 ? "" : ", and " + more + " more");
    }

    /** "security 83 % (fair), 210 of 252 by weight in 14 rules", and what it was before where that differs. */
    static String readiness(Readiness.Dimension now, Readiness before) {
        String was = before.find(now.of())
                .filter(then -> then.held() != now.held() || then.applicable() != now.applicable())
                .map(then -> ", before " + Readiness.percent(then.score()))
                .orElse("");
        return now.of().words() + " " + Readiness.percent(now.score()) + " (" + now.band() + "), " + now.held() + " of "
                + now.applicable() + " by weight in " + Count.of(now.rules(), "rule") + was;
    }

    /** What the commit itself proposes to waive, in the order of the findings. */
    public static List<Waived> proposed(Audit audit) {
        return audit.findings().stream()
                .filter(audit.proposed()::containsKey)
                .map(finding -> new Waived(finding, audit.proposed().get(finding)))
                .toList();
    }

    /** What is waived, and why, and until when. */
    public static String waived(Waived waived) {
        return said(waived.finding()) + " (waived: " + terms(waived.waiver()) + ")";
    }

    /** A waiver's reason, end and owner. */
    public static String terms(Waiver waiver) {
        return waiver.reason()
                + waiver.until().map(day -> ", until " + day).orElse("")
                + waiver.owner().map(owner -> ", " + owner).orElse("");
    }

    /** The message with what it is about, unless it says so itself. */
    public static String said(Finding finding) {
        String message = finding.message();
        boolean clear = finding.place().path().equals(".")
                || finding.subject().equals("file")
                || message.toLowerCase(Locale.ROOT).contains(finding.subject().toLowerCase(Locale.ROOT));
        return clear ? message : finding.subject() + ": " + message;
    }

    /** "path:12", or "path" where no line is meant; the repository itself is called so. */
    public static String where(Place place) {
        return place.path().equals(".") ? "the repository" : place.toString();
    }
}
