package dev.plimsoll.store;

/**
 * The configuration that an owner wrote for all of its repositories.
 *
 * @param repository where it stands
 * @param blob git's id of its content; "" where there is none
 */
public record OwnerFile(String owner, String repository, String blob, String content) {}
