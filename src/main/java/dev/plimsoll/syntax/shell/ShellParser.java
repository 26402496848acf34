package dev.plimsoll.syntax.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Builds commands of tokens (POSIX.1-2017, Shell Command Language, 2.9 and 2.10), each reserved word where it is one. */
final class ShellParser {
    private static final int DEEPEST = 100;
    private static final Map<String, String> ENDS = Map.of(
            "if", "fi", "while", "done", "until", "done", "for", "done", "select", "done", "case", "esac", "{", "}");
    private static final Set<String> MIDDLES = Set.of("then", "elif", "else", "do", "fi", "done", "esac", "}");

    private final ShellLexer lexer;
    private final List<ShellToken> tokens;
    private boolean whole;
    private int at;
    private int depth;

    ShellParser(String text) {
        lexer = new ShellLexer(text);
        tokens = lexer.tokens();
        whole = lexer.whole();
    }

    ShellScript script() {
        ShellNode.Sequence body = sequence();
        return new ShellScript(body, whole && at >= tokens.size());
    }

    /** Everything up to a reserved word or operator that closes what is around. */
    private ShellNode.Sequence sequence() {
        List<ShellNode> parts = new ArrayList<>();
        while (at < tokens.size() && !isOperator(")") && !isOperator(";;") && !isMiddle()) {
            if (isOperator(";") || isOperator("\n")) {
                at++;
                continue;
            }
            int before = at;
            ShellNode part = andOr();
            if (at == before) {
                giveUp();
            } else if (isOperator("&")) {
                at++;
                part = new ShellNode.Background(part);
            }
            parts.add(part);
        }
        return new ShellNode.Sequence(parts);
    }

    private ShellNode andOr() {
        ShellNode left = pipeline();
        while (isOperator("&&") || isOperator("||")) {
            boolean and = isOperator("&&");
            at++;
            skipLines();
            left = new ShellNode.AndOr(left, and, pipeline());
        }
        return left;
    }

    private ShellNode pipeline() {
        boolean not = isWord("!");
        if (not) {
            at++;
        }
        List<ShellNode> parts = new ArrayList<>();
        parts.add(command());
        while (isOperator("|") || isOperator("|&")) {
            at++;
            skipLines();
            parts.add(command());
        }
        ShellNode node = parts.size() == 1 ? parts.get(0) : new ShellNode.Pipeline(parts);
        return not ? new ShellNode.Not(node) : node;
    }

    private ShellNode command() {
        if (++depth > DEEPEST) {
            giveUp();
        }
        ShellNode node;
        if (isOperator("(")) {
            at++;
            ShellNode body = sequence();
            expectOperator(")");
            node = new ShellNode.Compound("(", List.of(body));
        } else {
            if (isWord("function") && at + 2 < tokens.size()) {
                at += isBrace(at + 2) ? 2 : 0;
            }
            String keyword = plainWord().filter(ENDS::containsKey).orElse("");
            node = keyword.isEmpty() ? simple() : keyword.equals("case") ? cases() : compound(keyword);
        }
        if (node instanceof ShellNode.Compound) {
            skipRedirects();
        }
        depth--;
        return node;
    }

    private ShellNode compound(String keyword) {
        at++;
        List<ShellNode> parts = new ArrayList<>();
        if (keyword.equals("for") || keyword.equals("select")) {
            skipTo("do");
        }
        parts.add(sequence());
        String end = ENDS.get(keyword);
        while (at < tokens.size() && !isWord(end)) {
            if (isOperator(")") || isOperator(";;") || isForeign(keyword)) {
                giveUp();
            } else {
                at++;
                parts.add(sequence());
            }
        }
        expectWord(end);
        return new ShellNode.Compound(keyword, parts);
    }

    private boolean isForeign(String keyword) {
        boolean condition = isWord("then") || isWord("elif") || isWord("else");
        return keyword.equals("if") ? !condition : keyword.equals("{") || !isWord("do");
    }

    private ShellNode cases() {
        List<ShellNode> parts = new ArrayList<>();
        skipTo("in");
        at++;
        skipLines();
        while (at < tokens.size() && !isWord("esac")) {
            while (at < tokens.size() && !isOperator(")")) {
                at++;
            }
            at++;
            parts.add(sequence());
            if (isOperator(";;")) {
                at++;
                skipLines();
            } else if (!isWord("esac")) {
                giveUp();
            }
        }
        expectWord("esac");
        return new ShellNode.Compound("case", parts);
    }

    private ShellNode simple() {
        List<ShellWord> words = new ArrayList<>();
        List<ShellRedirect> redirects = new ArrayList<>();
        boolean test = isWord("[[");
        while (at < tokens.size()) {
            if (tokens.get(at) instanceof ShellWord word) {
                words.add(word);
                at++;
                if (test && word.is("]]")) {
                    break;
                }
            } else if (test && !isOperator("\n")) {
                at++;
            } else if (!redirect().map(redirects::add).orElse(false)) {
                break;
            }
        }
        if (isOperator("(") && words.size() == 1 && redirects.isEmpty()) {
            return function();
        }
        whole &= !words.isEmpty() || !redirects.isEmpty();
        return new ShellNode.Command(words, redirects);
    }

    /** Where bash's "function name {" has no parentheses, the body stands for it. */
    private boolean isBrace(int index) {
        return tokens.get(index) instanceof ShellWord word && word.is("{") && !word.quoted();
    }

    private ShellNode function() {
        at++;
        expectOperator(")");
        skipLines();
        return new ShellNode.Compound("function", List.of(command()));
    }

    private Optional<ShellRedirect> redirect() {
        if (at + 1 < tokens.size()
                && tokens.get(at) instanceof ShellOperator operator
                && ShellLexer.REDIRECTS.contains(operator.text())
                && tokens.get(at + 1) instanceof ShellWord target) {
            at += 2;
            boolean here = operator.text().startsWith("<<") && !operator.text().equals("<<<");
            String body = here && !lexer.bodies().isEmpty() ? lexer.bodies().remove() : "";
            return Optional.of(new ShellRedirect(operator.text(), target, body));
        }
        return Optional.empty();
    }

    private void skipRedirects() {
        while (redirect().isPresent()) {
            continue;
        }
    }

    private void skipLines() {
        while (isOperator("\n")) {
            at++;
        }
    }

    private void skipTo(String word) {
        while (at < tokens.size() && !isWord(word)) {
            at++;
        }
    }

    private void expectOperator(String operator) {
        whole &= isOperator(operator);
        at++;
    }

    private void expectWord(String word) {
        whole &= isWord(word);
        at++;
    }

    private void giveUp() {
        whole = false;
        at = tokens.size();
    }

    private boolean isOperator(String text) {
        return at < tokens.size()
                && tokens.get(at) instanceof ShellOperator operator
                && operator.text().equals(text);
    }

    private boolean isWord(String text) {
        return plainWord().filter(text::equals).isPresent();
    }

    private boolean isMiddle() {
        return plainWord().filter(MIDDLES::contains).isPresent();
    }

    /** The word here, where it is not quoted and can be a reserved one. */
    private Optional<String> plainWord() {
        return at < tokens.size() && tokens.get(at) instanceof ShellWord word && word.literal() && !word.quoted()
                ? Optional.of(word.text())
                : Optional.empty();
    }
}
