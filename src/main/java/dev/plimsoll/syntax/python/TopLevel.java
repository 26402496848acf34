package dev.plimsoll.syntax.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a source into the statements that stand on its outermost level; each goes to where the next one begins. */
final class TopLevel {
    private static final Pattern FUNCTION = Pattern.compile("(?:async\\s+)?def\\s+(?<name>[^\\s\\\\(\\[:]+)");
    private static final Pattern CONTINUED = Pattern.compile("(else|elif|except|finally)\\b");
    private static final String NO_STATEMENT = " \t\r\n#";

    /**
     * A statement with what follows it up to the next one.
     *
     * @param function its name, where it is the definition of a function, with or without decorators
     */
    record Statement(int from, int to, Optional<String> function) {}

    private final String text;
    private final Matcher functions;
    private final Matcher continued;
    private final List<Statement> statements = new ArrayList<>();

    private TopLevel(String text) {
        this.text = text;
        this.functions = FUNCTION.matcher(text);
        this.continued = CONTINUED.matcher(text);
    }

    static List<Statement> statements(String text, LogicalLines lines) {
        TopLevel level = new TopLevel(text);
        level.cut(lines);
        return level.statements;
    }

    private void cut(LogicalLines lines) {
        int from = 0;
        boolean decorated = false;
        Optional<String> function = Optional.empty();
        for (int line = 0; line < text.length(); line = lines.end(line) + 1) {
            if (!begins(line)) {
                continue;
            }
            if (!decorated && line > from) {
                statements.add(new Statement(from, line, function));
                from = line;
            }
            decorated = text.charAt(line) == '@';
            function = decorated ? Optional.empty() : functionAt(line);
        }
        statements.add(new Statement(from, text.length(), function));
    }

    private boolean begins(int line) {
        return (line == 0 || text.charAt(line - 1) == '\n')
                && NO_STATEMENT.indexOf(text.charAt(line)) < 0
                && !continued.region(line, text.length()).lookingAt();
    }

    private Optional<String> functionAt(int line) {
        return functions.region(line, text.length()).lookingAt()
                ? Optional.of(functions.group("name"))
                : Optional.empty();
    }
}
