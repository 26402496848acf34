package dev.plimsoll.report;

import dev.plimsoll.audit.Audit;
import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Control;
import dev.plimsoll.audit.Severity;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * How much of what rules look for a repository has, by dimension: of all subjects that could be decided, those that hold,
 * each weighted by its rule's severity. A dimension that no rule measured has no number.
 *
 * @param dimensions those that were measured
 */
public record Readiness(List<Dimension> dimensions) {
    /** What the numbers are made of, to be printed beside them. */
    public static final String FORMULA =
            "Each number is held / applicable: the subjects that hold, of those that a rule"
                    + " could decide, each weighted by the rule's severity (critical 8, high 4, medium 2, low 1). Overall is the"
                    + " mean of the dimensions. Bands: good from 90 %, fair from 75 %, weak from 50 %, poor below.";

    public Readiness {
        dimensions = List.copyOf(dimensions);
    }

    /**
     * One dimension.
     *
     * @param held weight of what holds
     * @param applicable weight of what could be decided
     * @param rules how many rules had something to decide
     */
    public record Dimension(Concern.Dimension of, long held, long applicable, int rules) {
        /** From 0 to 1. */
        public double score() {
            return (double) held / applicable;
        }

        public String band() {
            return Readiness.band(score());
        }
    }

    public static Readiness of(Audit audit) {
        Map<Concern.Dimension, long[]> sums = new EnumMap<>(Concern.Dimension.class);
        for (Control control : audit.controls()) {
            int decided = control.hold() + control.fail();
            if (decided > 0) {
                long[] sum = sums.computeIfAbsent(control.card().concern().dimension(), d -> new long[3]);
                int weight = weight(control.card().severity());
                sum[0] += (long) weight * control.hold();
                sum[1] += (long) weight * decided;
                sum[2]++;
            }
        }
        return new Readiness(Stream.of(Concern.Dimension.values())
                .filter(sums::containsKey)
                .map(of -> new Dimension(of, sums.get(of)[0], sums.get(of)[1], (int) sums.get(of)[2]))
                .toList());
    }

    /** The mean of the dimensions; empty where none was measured. */
    public OptionalDouble overall() {
        return dimensions.stream().mapToDouble(Dimension::score).average();
    }

    /** The dimension, where it was measured. */
    public Optional<Dimension> find(Concern.Dimension of) {
        return dimensions.stream().filter(dimension -> dimension.of() == of).findFirst();
    }

    /** "83 %": rounded down, so that only what is whole says 100. */
    public static String percent(double score) {
        return String.format(Locale.ROOT, "%d %%", (int) Math.floor(score * 100));
    }

    /** What a score is called. */
    public static String band(double score) {
        if (score >= 0.9) {
            return "good";
        }
        return score >= 0.75 ? "fair" : score >= 0.5 ? "weak" : "poor";
    }

    private static int weight(Severity severity) {
        return switch (severity) {
            case CRITICAL -> 8;
            case HIGH -> 4;
            case MEDIUM -> 2;
            case LOW -> 1;
        };
    }
}
