package dev.plimsoll.report;

import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Numbers in words that agree with them. */
public final class Count {
    private Count() {}

    /** "1 file", "2 files". */
    public static String of(long number, String thing) {
        return number + " " + (number == 1 ? thing : thing + "s");
    }

    /** "3 findings (1 high, 2 low)". */
    public static String findings(Collection<Finding> findings) {
        String all = of(findings.size(), "finding");
        return findings.isEmpty() ? all : all + " (" + bySeverity(findings) + ")";
    }

    /** "1 high, 2 low"; empty for none. */
    public static String bySeverity(Collection<Finding> findings) {
        List<String> parts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long number =
                    findings.stream().filter(f -> f.severity() == severity).count();
            if (number > 0) {
                parts.add(number + " " + severity.word());
            }
        }
        return String.join(", ", parts);
    }
}
