package dev.plimsoll.audit;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How grave a finding is, the gravest first. */
public enum Severity {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW;

    /** The word users see and write. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean atLeast(Severity other) {
        return compareTo(other) <= 0;
    }

    public static Optional<Severity> of(String word) {
        return Stream.of(values())
                .filter(severity -> severity.word().equals(word))
                .findFirst();
    }
}
