package dev.plimsoll.syntax.docker;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Replaces variables in a word and takes its quotes off (Dockerfile reference, "Environment replacement"). */
public final class DockerExpansion {
    private static final int DEEPEST = 20;
    private static final int LONGEST = 1 << 16;

    /**
     * A word with its variables replaced.
     *
     * @param text what is known of it; an unknown variable stands in it as it is written
     * @param unknown names of the variables that have no value here
     */
    public record Expanded(String text, Set<String> unknown) {
        public Expanded {
            unknown = Set.copyOf(unknown);
        }

        public boolean isKnown() {
            return unknown.isEmpty();
        }
    }

    private final String text;
    private final char escape;
    private final Function<String, Optional<String>> variables;
    private final Set<String> unknown;
    private final int depth;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private DockerExpansion(String text, char escape, Function<String, Optional<String>> variables, int depth) {
        this.text = text;
        this.escape = escape;
        this.variables = variables;
        this.unknown = new TreeSet<>();
        this.depth = depth;
    }

    /** A word as BuildKit sees it, given the values of variables. */
    public static Expanded of(String text, char escape, Function<String, Optional<String>> variables) {
        return of(text, escape, variables, 0);
    }

    private static Expanded of(String text, char escape, Function<String, Optional<String>> variables, int depth) {
        DockerExpansion expansion = new DockerExpansion(text, escape, variables, depth);
        expansion.run();
        return new Expanded(expansion.out.toString(), expansion.unknown);
    }

    private void run() {
        boolean inDoubleQuotes = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\'' && !inDoubleQuotes) {
                int end = text.indexOf('\'', at + 1);
                out.append(text, at + 1, end < 0 ? text.length() : end);
                at = end < 0 ? text.length() : end + 1;
            } else if (c == '"') {
                inDoubleQuotes = !inDoubleQuotes;
                at++;
            } else if (c == escape && at + 1 < text.length()) {
                boolean kept =
                        inDoubleQuotes && "\"$".indexOf(text.charAt(at + 1)) < 0 && text.charAt(at + 1) != escape;
                out.append(text, kept ? at : at + 1, at + 2);
                at += 2;
            } else if (c == '$') {
                variable();
            } else {
                out.append(c);
                at++;
            }
        }
    }

    private void variable() {
        int start = at++;
        if (at < text.length() && text.charAt(at) == '{') {
            braced(start);
            return;
        }
        int from = at;
        while (at < text.length() && isNamePart(text.charAt(at))) {
            at++;
        }
        if (at == from) {
            out.append('$');
        } else {
            value(text.substring(from, at), start);
        }
    }

    private static boolean isNamePart(char c) {
        return c == '_' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private void value(String name, int start) {
        Optional<String> value = variables.apply(name).filter(v -> out.length() + v.length() <= LONGEST);
        out.append(value.orElseGet(() -> text.substring(start, at)));
        if (value.isEmpty()) {
            unknown.add(name);
        }
    }

    /** "${name}", or with a modifier: ":-", "-", ":+", "+" are followed, the others leave it unknown. */
    private void braced(int start) {
        int from = ++at;
        while (at < text.length() && isNamePart(text.charAt(at))) {
            at++;
        }
        String name = text.substring(from, at);
        int end = closing(at);
        String modifier = text.substring(at, end);
        at = Math.min(end + 1, text.length());
        if (modifier.isEmpty()) {
            value(name, start);
            return;
        }
        boolean colon = modifier.startsWith(":");
        String word = modifier.substring(Math.min(modifier.length(), colon ? 2 : 1));
        char kind = modifier.charAt(colon && modifier.length() > 1 ? 1 : 0);
        Optional<String> value = variables.apply(name).filter(v -> !colon || !v.isEmpty());
        if (kind == '-' && depth < DEEPEST) {
            value.ifPresentOrElse(out::append, () -> nested(word));
        } else if (kind == '+' && depth < DEEPEST) {
            value.ifPresent(v -> nested(word));
        } else if (kind == '?' && value.isPresent()) {
            out.append(value.get());
        } else {
            out.append(text, start, at);
            unknown.add(name);
        }
    }

    private void nested(String word) {
        Expanded inner = of(word, escape, variables, depth + 1);
        out.append(inner.text());
        unknown.addAll(inner.unknown());
    }

    private int closing(int from) {
        int open = 1;
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '}' && --open == 0) {
                return i;
            } else if (text.startsWith("${", i)) {
                open++;
            }
        }
        return text.length();
    }
}
