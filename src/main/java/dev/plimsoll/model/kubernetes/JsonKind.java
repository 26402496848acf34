package dev.plimsoll.model.kubernetes;

import dev.plimsoll.syntax.yaml.YamlList;
import dev.plimsoll.syntax.yaml.YamlMap;
import dev.plimsoll.syntax.yaml.YamlNode;
import dev.plimsoll.syntax.yaml.YamlScalar;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a node becomes when a client makes JSON of it for the API server: that follows YAML 1.1 (sigs.k8s.io/yaml). */
enum JsonKind {
    NULL("nothing"),
    TRUTH("a truth value"),
    INTEGER("a number"),
    NUMBER("a number"),
    TEXT("text"),
    LIST("a list"),
    MAP("a mapping"),
    /** Something else fills it in first, or readers of YAML do not agree. */
    UNKNOWN("a placeholder");

    private static final Set<String> TRUTHS = Set.of("true", "false", "yes", "no", "on", "off");
    private static final Set<String> DISPUTED = Set.of("y", "Y", "n", "N");
    private static final Pattern WHOLE =
            Pattern.compile("[-+]?(0b[01_]+|0x[0-9a-fA-F_]+|0o?[0-7_]+|[0-9][0-9_]*)(\\.0*)?");
    private static final Pattern FRACTION = Pattern.compile(
            "[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");
    private static final Pattern PLACEHOLDER =
            Pattern.compile(".*[$<>@%{].*|_*[A-Z][A-Z0-9]*_[A-Z0-9_]*", Pattern.DOTALL);

    private final String words;

    JsonKind(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static JsonKind of(YamlNode node) {
        if (node instanceof YamlMap) {
            return MAP;
        }
        return node instanceof YamlList ? LIST : of((YamlScalar) node);
    }

    private static JsonKind of(YamlScalar scalar) {
        String text = scalar.raw();
        if (scalar.isNull()) {
            return NULL;
        }
        if (scalar.style() != YamlScalar.Style.PLAIN || scalar.tag().equals("!!str")) {
            return TEXT;
        }
        if (!scalar.tag().isEmpty() || DISPUTED.contains(text)) {
            return UNKNOWN;
        }
        if (isTruth(text)) {
            return TRUTH;
        }
        if (WHOLE.matcher(text).matches()) {
            return INTEGER;
        }
        return FRACTION.matcher(text).matches() ? NUMBER : TEXT;
    }

    /** In small letters, in large ones, or with a capital: "tRue" is text. */
    private static boolean isTruth(String text) {
        String rest = text.isEmpty() ? "" : text.substring(1);
        boolean written = rest.equals(rest.toLowerCase(Locale.ROOT)) || text.equals(text.toUpperCase(Locale.ROOT));
        return written && TRUTHS.contains(text.toLowerCase(Locale.ROOT));
    }

    /** True for text that somebody replaces before it is deployed. */
    static boolean isPlaceholder(String text) {
        return PLACEHOLDER.matcher(text).matches();
    }
}
