package dev.plimsoll.store;

import java.time.LocalDate;

/**
 * The last scheduled audit of a repository.
 *
 * @param day for which it was scheduled
 * @param content what it came to, as JSON, without any secret's value
 */
public record KeptAudit(String repository, LocalDate day, String content) {}
