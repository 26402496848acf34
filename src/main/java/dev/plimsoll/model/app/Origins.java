package dev.plimsoll.model.app;

import dev.plimsoll.model.python.Hop;
import dev.plimsoll.model.python.Value;
import dev.plimsoll.model.python.Value.Kind;
import java.util.List;
import java.util.regex.Pattern;

/** Which origins a CORS configuration lets read responses. */
public sealed interface Origins {
    /** Every one: how that is said, and the way to where it is written. */
    record Every(String written, List<Hop> hops) implements Origins {
        public Every {
            hops = List.copyOf(hops);
        }
    }

    /** Those that are named, or none. */
    record Named() implements Origins {}

    /** The repository does not say. */
    record Unclear(String reason) implements Origins {}

    /** Regular expressions that match any origin, anchors and groups taken off. */
    Pattern ANY = Pattern.compile("\\.[*+]|https\\?://\\.[*+]|https?://\\.[*+]|\\[\\\\s\\\\S][*+]");

    /** What a value means that is a list of origins, or one. */
    static Origins of(Value value, String written) {
        if (value.kind() == Kind.TEXT) {
            boolean every = List.of(value.text().split(",")).stream()
                    .anyMatch(origin -> origin.strip().equals("*"));
            return every ? new Every(written, value.hops()) : new Named();
        }
        if (value.kind() == Kind.LIST) {
            for (Value item : value.items()) {
                if (of(item, written) instanceof Every every) {
                    return new Every(written, value.hops().isEmpty() ? every.hops : value.hops());
                }
            }
            return value.items().stream()
                    .map(item -> of(item, written))
                    .filter(Unclear.class::isInstance)
                    .findFirst()
                    .orElseGet(Named::new);
        }
        return switch (value.kind()) {
            case EITHER ->
                either(
                        value,
                        value.items().stream().map(item -> of(item, written)).toList(),
                        written);
            case UNSET, UNKNOWN -> new Unclear(written + ": " + value.text());
            default -> new Named();
        };
    }

    /** Decided where all that it may be comes to the same. */
    private static Origins either(Value value, List<Origins> all, String written) {
        boolean agreed = all.stream().map(Origins::getClass).distinct().count() == 1;
        return agreed ? all.get(0) : new Unclear(written + ": " + value.text());
    }

    /** What a value means that is a regular expression of origins. */
    static Origins ofExpression(Value value, String written) {
        return switch (value.kind()) {
            case TEXT -> isAny(value.text()) ? new Every(written, value.hops()) : new Named();
            case EITHER ->
                either(
                        value,
                        value.items().stream()
                                .map(item -> ofExpression(item, written))
                                .toList(),
                        written);
            case UNSET, UNKNOWN -> new Unclear(written + ": " + value.text());
            case LIST ->
                value.items().stream()
                        .map(item -> ofExpression(item, written))
                        .filter(origins -> !(origins instanceof Named))
                        .findFirst()
                        .orElseGet(Named::new);
            default -> new Named();
        };
    }

    private static boolean isAny(String expression) {
        return ANY.matcher(expression.strip().replaceAll("^\\^|\\$$|[()]", "").replace("(?:", ""))
                .matches();
    }
}
