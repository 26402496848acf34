package dev.plimsoll.report;

/** The conclusion and, in one sentence, which rule of the verdict decided it. */
public record Outcome(Conclusion conclusion, String because) {}
