package dev.plimsoll.report;

import dev.plimsoll.audit.Audit;
import dev.plimsoll.audit.Control;
import dev.plimsoll.audit.Settings;
import java.util.List;

/**
 * An acceptance criterion of the repository's owners, as their rules decide it.
 *
 * @param words what the owners call it
 * @param rules the rules that decide it
 * @param hold how many of the subjects hold, over all its rules
 */
public record Criterion(String words, List<String> rules, int hold, int subjects, int cannotTell) {
    public Criterion {
        rules = List.copyOf(rules);
    }

    /** The owners' criteria, in their order. */
    public static List<Criterion> of(Audit audit, Settings settings) {
        return settings.criteria().entrySet().stream()
                .map(criterion -> {
                    List<Control> controls = audit.controls().stream()
                            .filter(control ->
                                    criterion.getValue().contains(control.card().id()))
                            .toList();
                    return new Criterion(
                            criterion.getKey(),
                            criterion.getValue(),
                            controls.stream().mapToInt(Control::hold).sum(),
                            controls.stream().mapToInt(Control::subjects).sum(),
                            controls.stream().mapToInt(Control::cannotTell).sum());
                })
                .toList();
    }

    /** yes, no, partly, or not evaluated. */
    public String result() {
        if (subjects == cannotTell) {
            return "not evaluated";
        }
        return hold == subjects ? "yes" : hold == 0 && cannotTell == 0 ? "no" : "partly";
    }

    /** "3 of 5 hold, 1 not decided". */
    public String count() {
        return subjects == 0
                ? "nothing to judge"
                : hold + " of " + subjects + " hold" + (cannotTell == 0 ? "" : ", " + cannotTell + " not decided");
    }
}
