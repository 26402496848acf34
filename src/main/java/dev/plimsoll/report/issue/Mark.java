package dev.plimsoll.report.issue;

import java.time.LocalDate;

/** A commit of the default branch and the day that it bears. */
public record Mark(String commit, LocalDate day) {}
