package dev.plimsoll.syntax.shell;

/** Reads one word: quotes, escapes and expansions (POSIX.1-2017, Shell Command Language, 2.2). */
final class ShellWordReader {
    private static final String ENDS = " \t\n;&|<>()";
    private static final int DEEPEST = 100;

    private final String text;
    private final int start;
    private final StringBuilder read = new StringBuilder();
    private int at;
    private boolean literal = true;
    private boolean quoted;
    private boolean whole = true;

    ShellWordReader(String text, int start) {
        this.text = text;
        this.start = start;
        this.at = start;
    }

    int end() {
        return at;
    }

    boolean whole() {
        return whole;
    }

    ShellWord read() {
        while (at < text.length()) {
            if (at == start && isSubstitution(text, at) || isArray()) {
                group();
            } else if (ENDS.indexOf(text.charAt(at)) < 0) {
                part();
            } else {
                break;
            }
        }
        return new ShellWord(read.toString(), literal, quoted, start, at);
    }

    /** "&lt;(…)" and "&gt;(…)", which bash makes a file's name of. */
    static boolean isSubstitution(String text, int at) {
        return text.startsWith("<(", at) || text.startsWith(">(", at);
    }

    /** The "(" of bash's "name=(…)" and "name+=(…)". */
    private boolean isArray() {
        return text.charAt(at) == '(' && at > start + 1 && text.charAt(at - 1) == '=' && !quoted && literal;
    }

    private void group() {
        int from = at;
        at = closing(text.indexOf('(', at) + 1, ')', 0);
        read.append(text, from, at);
        literal = false;
    }

    private void part() {
        char c = text.charAt(at);
        if (c == '\'') {
            quoted = true;
            until('\'');
        } else if (c == '"') {
            doubleQuoted();
        } else if (c == '\\') {
            escaped();
        } else if (c == '$' && text.startsWith("'", at + 1)) {
            quoted = true;
            at++;
            until('\'');
        } else if (c == '$' || c == '`') {
            expansion();
        } else {
            read.append(c);
            at++;
        }
    }

    private void until(char quote) {
        int end = text.indexOf(quote, at + 1);
        whole &= end >= 0;
        read.append(text, at + 1, end < 0 ? text.length() : end);
        at = end < 0 ? text.length() : end + 1;
    }

    private void escaped() {
        at++;
        if (at < text.length()) {
            if (text.charAt(at) != '\n') {
                quoted = true;
                read.append(text.charAt(at));
            }
            at++;
        }
    }

    private void doubleQuoted() {
        quoted = true;
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length() && "$`\"\\\n".indexOf(text.charAt(at + 1)) >= 0) {
                escaped();
            } else if (c == '$' || c == '`') {
                expansion();
            } else {
                read.append(c);
                at++;
            }
        }
        whole &= at < text.length();
        at = Math.min(at + 1, text.length());
    }

    private void expansion() {
        int from = at;
        int end = expansionEnd(at, 0);
        at = end;
        read.append(text, from, end);
        literal &= text.charAt(from) == '$' && end == from + 1;
    }

    /** The end of what begins with the "$" or "`" here; of a lone "$", the place behind it. */
    private int expansionEnd(int from, int depth) {
        if (depth > DEEPEST) {
            whole = false;
            return text.length();
        }
        if (text.charAt(from) == '`') {
            return closing(from + 1, '`', depth);
        } else if (text.startsWith("(", from + 1)) {
            return closing(from + 2, ')', depth);
        } else if (text.startsWith("{", from + 1)) {
            return closing(from + 2, '}', depth);
        }
        int end = from + 1;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        boolean special = end == from + 1 && end < text.length() && "?$!#@*-".indexOf(text.charAt(end)) >= 0;
        return special ? end + 1 : end;
    }

    /** The place behind the closing character, quotes and inner parentheses minded. */
    private int closing(int from, char close, int depth) {
        int i = from;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == close) {
                return i + 1;
            } else if (c == '\\') {
                i += 2;
            } else if (c == '\'' && close == ')') {
                int end = text.indexOf('\'', i + 1);
                i = end < 0 ? text.length() : end + 1;
            } else if (c == '"' && close != '`') {
                i = quoteEnd(i + 1, depth + 1);
            } else if (c == '(' && close == ')') {
                i = depth > DEEPEST ? text.length() : closing(i + 1, ')', depth + 1);
            } else if (c == '$' && close != '`') {
                i = expansionEnd(i, depth + 1);
            } else {
                i++;
            }
        }
        whole = false;
        return text.length();
    }

    private int quoteEnd(int from, int depth) {
        int i = from;
        while (i < text.length() && text.charAt(i) != '"') {
            char c = text.charAt(i);
            if (c == '\\') {
                i += 2;
            } else {
                i = c == '$' || c == '`' ? expansionEnd(i, depth + 1) : i + 1;
            }
        }
        return Math.min(i + 1, text.length());
    }
}
