package dev.plimsoll.store;

import java.time.Instant;
import java.util.Optional;

/**
 * One webhook delivery whose signature was good.
 *
 * @param guid GitHub's X-GitHub-Delivery: the same when it is sent again
 */
public record Delivery(String guid, String event, Optional<String> action, byte[] payload, Instant received) {}
