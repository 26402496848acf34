package dev.plimsoll.audit;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a finding is, whatever line it stands on: rule, file, and what it is about. Where a subject is counted ("step 3 of
 * job build") the number is left out here, so that one more step above makes no other finding of it. Equal identities in
 * one file are told apart by their order.
 */
public record Identity(String rule, String path, String subject) {
    private static final List<String> COUNTABLE = List.of("step ", "document ", "item ", "entry ");
    private static final Pattern COUNTED = Pattern.compile("(?<=\\b(?:step|document|item|entry) )\\d+\\b");

    public static Identity of(String rule, String path, String subject) {
        boolean mayCount = COUNTABLE.stream().anyMatch(subject::contains);
        return new Identity(rule, path, mayCount ? COUNTED.matcher(subject).replaceAll("#") : subject);
    }

    /** The same in another file. */
    public Identity in(String otherPath) {
        return new Identity(rule, otherPath, subject);
    }
}
