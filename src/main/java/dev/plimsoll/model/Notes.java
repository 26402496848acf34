package dev.plimsoll.model;

import java.util.function.Supplier;

/** What somebody worked out about a part, kept with it for as long as it lives. Safe for many threads. */
public final class Notes {
    private record Note(Object owner, Object value) {}

    private volatile Note note;

    /** What this owner noted; worked out now where there is nothing, or only another owner's note. */
    @SuppressWarnings("unchecked")
    public <T> T of(Object owner, Supplier<T> work) {
        Note there = note;
        if (there == null || there.owner() != owner) {
            there = new Note(owner, work.get());
            note = there;
        }
        return (T) there.value();
    }
}
