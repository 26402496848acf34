package dev.plimsoll.syntax.python;

import dev.plimsoll.syntax.python.TopLevel.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A source without the functions of its outermost level that cannot matter: only their line ends are left, so that
 * places stay what they are. A function matters where it says one of the words, says a name that something with these
 * words has here, or is itself named by a statement that stays. In doubt it does.
 */
final class Excerpt {
    private static final int MAXIMUM_ROUNDS = 5;
    private static final int MAXIMUM_NAMES = 50;
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}\\p{M}_]*");
    private static final Pattern IMPORT = Pattern.compile("\\bimport\\b");
    private static final Pattern COMMENT = Pattern.compile("#.*");
    private static final Pattern TEXT = Pattern.compile("\\s*[#\"']");
    private static final Pattern CALL =
            Pattern.compile("(?<before>(?<![\\p{L}\\p{N}\\p{M}_])[\\p{L}\\p{N}\\p{M}_]++|\\))\\s*+\\(");
    private static final Set<String> KEYWORDS =
            Set.of("as", "async", "await", "else", "for", "if", "import", "in", "try", "while", "with");

    private final String text;
    private final LogicalLines lines;
    private final Interest interest;

    private Excerpt(String text, LogicalLines lines, Interest interest) {
        this.text = text;
        this.lines = lines;
        this.interest = interest;
    }

    static String of(String text, List<String> words, List<String> plain) {
        return LogicalLines.of(text)
                .map(lines ->
                        new Excerpt(text, lines, new Interest(words, plain)).excerpt(TopLevel.statements(text, lines)))
                .orElse(text);
    }

    private String excerpt(List<Statement> statements) {
        if (!followAll(statements)) {
            return text;
        }
        Map<String, List<Statement>> functions = new HashMap<>();
        StringBuilder kept = new StringBuilder();
        for (Statement statement : statements) {
            String name = statement.function().orElse("");
            if (name.isEmpty() || name.endsWith("__init__") || interest.in(said(statement))) {
                kept.append(said(statement));
            } else {
                functions.computeIfAbsent(name, n -> new ArrayList<>()).add(statement);
            }
        }
        Deque<String> open = new ArrayDeque<>(List.of(kept.toString()));
        while (!open.isEmpty()) {
            Interest.eachName(open.pop(), name -> {
                List<Statement> named = functions.remove(name);
                if (named != null) {
                    named.forEach(function -> open.push(said(function)));
                }
            });
        }
        return without(functions.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(Statement::from))
                .toList());
    }

    /** Names lead to further statements, and these to further names; false where that comes to no end soon. */
    private boolean followAll(List<Statement> statements) {
        for (int round = 0; round < MAXIMUM_ROUNDS; round++) {
            int before = interest.names().size();
            for (Statement statement : statements) {
                if (interest.names().size() <= MAXIMUM_NAMES && interest.leadsOn(said(statement))) {
                    follow(statement);
                }
            }
            if (interest.names().size() == before) {
                return before <= MAXIMUM_NAMES;
            }
        }
        return false;
    }

    /** At least the names that {@link ModuleReader} follows. */
    private void follow(Statement statement) {
        for (int line = statement.from(); line < statement.to(); line = lines.end(line) + 1) {
            int end = Math.min(lines.end(line), statement.to());
            imported(text.substring(line, end));
            int first = lines.binding(line, end);
            if (first >= 0) {
                int last = first;
                for (int next = first; next >= 0; next = lines.binding(next + 1, end)) {
                    last = next;
                }
                if (interest.leadsOn(callee(text.substring(last + 1, end)))) {
                    names(text.substring(line, first));
                }
            }
        }
    }

    private void imported(String line) {
        Matcher imports = IMPORT.matcher(line);
        if (!interest.inWords(line) || TEXT.matcher(line).lookingAt() || !imports.find()) {
            return;
        }
        boolean all = interest.inWords(line.substring(0, imports.start()));
        for (String item :
                COMMENT.matcher(line.substring(imports.end())).replaceAll("").split(",")) {
            if (all || interest.inWords(item)) {
                names(item);
            }
        }
    }

    /** What stands before the arguments of the first call. */
    private static String callee(String value) {
        Matcher call = CALL.matcher(value);
        while (call.find()) {
            if (!KEYWORDS.contains(call.group("before"))) {
                return value.substring(
                        0, call.start("before") + call.group("before").length());
            }
        }
        return value;
    }

    private void names(String from) {
        Matcher name = NAME.matcher(from);
        while (name.find()) {
            if (!KEYWORDS.contains(name.group())) {
                interest.add(name.group());
            }
        }
    }

    private String without(List<Statement> statements) {
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (Statement statement : statements) {
            rest.append(text, from, statement.from());
            for (int line = next(statement.from()); line < statement.to(); line = next(line + 1)) {
                rest.append('\n');
            }
            from = statement.to();
        }
        return rest.append(text, from, text.length()).toString();
    }

    private int next(int from) {
        int line = text.indexOf('\n', from);
        return line < 0 ? text.length() : line;
    }

    private String said(Statement statement) {
        return text.substring(statement.from(), statement.to());
    }
}
