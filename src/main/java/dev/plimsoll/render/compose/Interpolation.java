package dev.plimsoll.render.compose;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Variables in a scalar (Compose Specification, 12-interpolation): $VAR, ${VAR}, ${VAR:-default}, ${VAR-default},
 * ${VAR:?message}, ${VAR?message}, ${VAR:+other}, ${VAR+other}, nested, and $$ for a dollar sign.
 */
final class Interpolation {
    private static final int MAXIMUM_DEPTH = 20;

    private final Variables variables;
    private final Set<String> unset = new HashSet<>();
    private boolean refused;

    private Interpolation(Variables variables) {
        this.variables = variables;
    }

    static Expansion of(String text, Variables variables) {
        Interpolation run = new Interpolation(variables);
        String value = run.expand(text, 0);
        return new Expansion(text, value, run.unset, run.refused);
    }

    private String expand(String text, int depth) {
        StringBuilder out = new StringBuilder();
        Map<Integer, Integer> closing = closing(text);
        int at = 0;
        while (at < text.length()) {
            int dollar = text.indexOf('$', at);
            if (dollar < 0 || dollar + 1 == text.length()) {
                return out.append(text, at, text.length()).toString();
            }
            out.append(text, at, dollar);
            at = variable(text, dollar, closing.getOrDefault(dollar, -1), out, depth);
        }
        return out.toString();
    }

    /** Writes what stands at the dollar sign and tells where to go on; {@code closing} is where its brace is closed, or -1. */
    private int variable(String text, int dollar, int closing, StringBuilder out, int depth) {
        char next = text.charAt(dollar + 1);
        if (next == '$') {
            out.append('$');
            return dollar + 2;
        }
        boolean braced = next == '{';
        int from = braced ? dollar + 2 : dollar + 1;
        int end = nameEnd(text, from);
        int close = braced ? closing : end;
        if (end == from || close < 0 || depth > MAXIMUM_DEPTH) {
            refused |= braced;
            out.append('$');
            return dollar + 1;
        }
        int after = braced ? close + 1 : end;
        String name = text.substring(from, end);
        Optional<String> value =
                braced ? value(name, text.substring(end, close), depth) : given(name, variables.get(name));
        out.append(value.orElse(text.substring(dollar, after)));
        return after;
    }

    /** The value by what follows the name inside the braces; empty where the repository does not tell it. */
    private Optional<String> value(String name, String rest, int depth) {
        Optional<String> value = variables.get(name);
        if (rest.isEmpty()) {
            return given(name, value);
        }
        boolean orEmpty = rest.charAt(0) == ':';
        int operator = orEmpty ? 1 : 0;
        Optional<String> kept = orEmpty ? value.filter(text -> !text.isEmpty()) : value;
        String word = rest.substring(Math.min(operator + 1, rest.length()));
        switch (operator < rest.length() ? rest.charAt(operator) : ' ') {
            case '-':
                return Optional.of(kept.orElseGet(() -> expand(word, depth + 1)));
            case '+':
                return Optional.of(kept.isPresent() ? expand(word, depth + 1) : "");
            case '?':
                return given(name, kept);
            default:
                refused = true;
                return Optional.empty();
        }
    }

    private Optional<String> given(String name, Optional<String> value) {
        if (value.isEmpty()) {
            unset.add(name);
        }
        return value;
    }

    private static int nameEnd(String text, int from) {
        int end = from;
        while (end < text.length() && isName(text.charAt(end), end == from)) {
            end++;
        }
        return end;
    }

    private static boolean isName(char c, boolean first) {
        return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (!first && c >= '0' && c <= '9');
    }

    /** For each "${" the brace that closes it, nested ones skipped; none for one that is not closed. */
    private static Map<Integer, Integer> closing(String text) {
        Map<Integer, Integer> found = new HashMap<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = text.indexOf("${"); i >= 0 && i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '$' && text.startsWith("${", i)) {
                open.push(i);
                i++;
            } else if (c == '}' && !open.isEmpty()) {
                found.put(open.pop(), i);
            }
        }
        return found;
    }
}
