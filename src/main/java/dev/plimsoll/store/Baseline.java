package dev.plimsoll.store;

import java.time.Instant;

/**
 * What stood on the default branch.
 *
 * @param rules the version of the rules that found it
 * @param findings as JSON, without any secret's value
 */
public record Baseline(String repository, String commit, String rules, String findings, Instant stored) {}
