package dev.plimsoll.model.compose;

/**
 * Whether a service's use of memory and processors is bounded, in either syntax ({@code deploy.resources} or
 * {@code mem_limit} and {@code cpus}). A reservation bounds nothing.
 */
public record ComposeLimits(boolean memory, boolean cpu, boolean reservations) {}
