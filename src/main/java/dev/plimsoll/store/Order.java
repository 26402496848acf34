package dev.plimsoll.store;

import java.util.Optional;

/**
 * Work to be done.
 *
 * @param kind what work it is
 * @param lane works of one lane are never done at once ("pull owner/name#12")
 * @param repository full name of the repository it is for
 * @param input what the work needs to know, as JSON
 * @param urgency of those whose turn it is, the lower is done first
 * @param head the commit it is for: a newer one's order takes the place of those that wait in the lane. Without one, it queues
 */
public record Order(String kind, String lane, String repository, String input, int urgency, Optional<Head> head) {}
