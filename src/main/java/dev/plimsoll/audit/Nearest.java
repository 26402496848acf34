package dev.plimsoll.audit;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what somebody meant who wrote a name that does not exist. */
public final class Nearest {
    private static final int LONGEST = 200;

    private Nearest() {}

    /** " (did you mean X?)" with the name that is nearest, or nothing where none is near. */
    public static String hint(String written, Collection<String> names) {
        return to(written, names).map(name -> " (did you mean " + name + "?)").orElse("");
    }

    /** The nearest name, by edits of the whole or of its last part; the first in order of two equally near ones. */
    static Optional<String> to(String written, Collection<String> names) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        return names.stream()
                .filter(name -> distance(written, name) <= (written.length() + 2) / 3)
                .min(Comparator.comparingInt((String name) -> distance(written, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int distance(String written, String name) {
        int whole = edits(written, name);
        int slash = name.indexOf('/');
        return slash < 0 || written.contains("/") ? whole : Math.min(whole, edits(written, name.substring(slash + 1)));
    }

    /** Levenshtein's distance. */
    private static int edits(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
