package dev.plimsoll.model.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an expression comes to without anything from outside the repository.
 *
 * @param text the text, for TEXT; "True" or "False", for TRUTH; why it is not known, for UNSET, EITHER and UNKNOWN
 * @param items for LIST and EITHER
 * @param hops the way to where it is written
 */
public record Value(Kind kind, String text, List<Value> items, List<Hop> hops) {
    /** What kind of value it is. */
    public enum Kind {
        TEXT,
        LIST,
        TRUTH,
        NONE,
        /** A text with something put in, that cannot be empty. */
        COMPOSED,
        /** It comes from the environment only, without a default. */
        UNSET,
        /** One of the items; which one is not known. */
        EITHER,
        UNKNOWN
    }

    public Value {
        items = List.copyOf(items);
        hops = List.copyOf(hops);
    }

    static Value text(String text) {
        return new Value(Kind.TEXT, text, List.of(), List.of());
    }

    static Value list(List<Value> items) {
        List<Hop> hops = items.stream().flatMap(item -> item.hops.stream()).toList();
        return new Value(Kind.LIST, "", items, hops);
    }

    static Value truth(boolean is) {
        return new Value(Kind.TRUTH, is ? "True" : "False", List.of(), List.of());
    }

    static Value none() {
        return new Value(Kind.NONE, "", List.of(), List.of());
    }

    /** One of several; the same where they do not differ. */
    static Value either(List<Value> values, String why) {
        Value first = values.get(0);
        return values.stream().allMatch(first::isLike) ? first : new Value(Kind.EITHER, why, values, List.of());
    }

    static Value composed() {
        return new Value(Kind.COMPOSED, "", List.of(), List.of());
    }

    static Value unset(String why) {
        return new Value(Kind.UNSET, why, List.of(), List.of());
    }

    public static Value unknown(String why) {
        return new Value(Kind.UNKNOWN, why, List.of(), List.of());
    }

    Value by(Hop hop) {
        List<Hop> more = new ArrayList<>(hops);
        if (!more.contains(hop)) {
            more.add(0, hop);
        }
        return new Value(kind, text, items, more);
    }

    /** As a condition; a variable of the environment counts as not set. Empty where it is not known. */
    public Optional<Boolean> truth() {
        return switch (kind) {
            case TEXT -> Optional.of(!text.isEmpty());
            case LIST -> Optional.of(!items.isEmpty());
            case TRUTH -> Optional.of(text.equals("True"));
            case NONE, UNSET -> Optional.of(false);
            case COMPOSED -> Optional.of(true);
            case EITHER ->
                items.stream().map(Value::truth).distinct().count() == 1
                        ? items.get(0).truth()
                        : Optional.empty();
            case UNKNOWN -> Optional.empty();
        };
    }

    /** The same but for the way to it. */
    boolean isLike(Value other) {
        return kind == other.kind
                && (kind == Kind.UNKNOWN || text.equals(other.text))
                && items.size() == other.items.size()
                && java.util.stream.IntStream.range(0, items.size())
                        .allMatch(i -> items.get(i).isLike(other.items.get(i)));
    }
}
