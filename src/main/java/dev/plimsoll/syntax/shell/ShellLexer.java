package dev.plimsoll.syntax.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Cuts a shell text into words and operators; here-documents are taken out of it on the way. */
final class ShellLexer {
    static final Set<String> REDIRECTS =
            Set.of("<", ">", ">>", "<<", "<<-", "<<<", "<&", ">&", "<>", ">|", "&>", "&>>");
    private static final List<String> OPERATORS = List.of(
            "&>>", "<<<", "<<-", "&&", "||", ";;", "|&", "&>", ">>", "<<", "<&", ">&", "<>", ">|", ";", "&", "|", "(",
            ")", "<", ">", "\n");

    private final String text;
    private final List<ShellToken> tokens = new ArrayList<>();
    private final Deque<Boolean> awaited = new ArrayDeque<>();
    private final List<String> delimiters = new ArrayList<>();
    private final Deque<String> bodies = new ArrayDeque<>();
    private boolean whole = true;
    private int at;

    ShellLexer(String text) {
        this.text = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n");
        cut();
    }

    List<ShellToken> tokens() {
        return tokens;
    }

    /** The texts of the here-documents, in the order of their operators. */
    Deque<String> bodies() {
        return bodies;
    }

    /** False where a quote or an expansion has no end. */
    boolean whole() {
        return whole;
    }

    private void cut() {
        while (skipBlanks()) {
            String operator = ShellWordReader.isSubstitution(text, at) ? "" : operator();
            if (operator.isEmpty()) {
                word();
            } else {
                tokens.add(new ShellOperator(operator, at));
                at += operator.length();
                if (operator.equals("<<") || operator.equals("<<-")) {
                    awaited.add(operator.endsWith("-"));
                } else if (operator.equals("\n")) {
                    hereDocuments();
                }
            }
        }
        hereDocuments();
        while (bodies.size() < delimiters.size()) {
            bodies.add("");
        }
    }

    private boolean skipBlanks() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\' && text.startsWith("\n", at + 1)) {
                at += 2;
            } else if (c == ' ' || c == '\t') {
                at++;
            } else if (c == '#') {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else {
                return true;
            }
        }
        return false;
    }

    private String operator() {
        for (String operator : OPERATORS) {
            if (text.startsWith(operator, at)) {
                return operator;
            }
        }
        return "";
    }

    private void word() {
        int start = at;
        ShellWordReader reader = new ShellWordReader(text, at);
        ShellWord word = reader.read();
        at = reader.end();
        whole &= reader.whole();
        boolean descriptor = at < text.length()
                && (text.charAt(at) == '<' || text.charAt(at) == '>')
                && !word.text().isEmpty()
                && text.substring(start, at).chars().allMatch(c -> c >= '0' && c <= '9');
        if (descriptor) {
            return;
        }
        tokens.add(word);
        if (!awaited.isEmpty() && tokens.size() > 1 && isHere(tokens.get(tokens.size() - 2))) {
            delimiters.add(word.text());
        }
    }

    private static boolean isHere(ShellToken token) {
        return token instanceof ShellOperator before
                && (before.text().equals("<<") || before.text().equals("<<-"));
    }

    private void hereDocuments() {
        while (!awaited.isEmpty() && bodies.size() < delimiters.size()) {
            bodies.add(hereDocument(delimiters.get(bodies.size()), awaited.remove()));
        }
        awaited.clear();
    }

    private String hereDocument(String delimiter, boolean stripTabs) {
        StringBuilder body = new StringBuilder();
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            String line = text.substring(at, end < 0 ? text.length() : end);
            at = end < 0 ? text.length() : end + 1;
            String bare = stripTabs ? line.replaceFirst("^\t+", "") : line;
            if (bare.equals(delimiter)) {
                return body.toString();
            }
            body.append(bare).append('\n');
        }
        whole = false;
        return body.toString();
    }
}
