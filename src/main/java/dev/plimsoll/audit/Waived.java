package dev.plimsoll.audit;

/** A finding that its owners decided to live with. */
public record Waived(Finding finding, Waiver waiver) {}
