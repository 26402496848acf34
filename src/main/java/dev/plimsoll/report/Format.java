package dev.plimsoll.report;

/** A form that a report can be told in. The same report gives the same text. */
@FunctionalInterface
public interface Format {
    String of(Report report);
}
