package dev.plimsoll.model.actions;

import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.shell.ShellNode;
import dev.plimsoll.syntax.shell.ShellScript;
import dev.plimsoll.syntax.shell.ShellWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A script's commands, each with its line and whether its failure counts. */
final class CommandReader {
    private static final int DEEPEST = 3;
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{.*?}}", Pattern.DOTALL);
    private static final Set<String> INDIFFERENT = Set.of("true", ":", "echo", "printf");
    private static final Set<String> SHELLS = Set.of("bash", "sh", "zsh", "dash");

    private static final Predicate<String> ERREXIT =
            Pattern.compile("-[a-z]*e[a-z]*").asMatchPredicate();

    private final String text;
    private final IntFunction<Place> lines;
    private final int depth;
    private final List<CommandLine> found = new ArrayList<>();
    private boolean carriesOn;
    private boolean whole = true;

    private CommandReader(String text, IntFunction<Place> lines, int depth) {
        this.text = text;
        this.lines = lines;
        this.depth = depth;
    }

    /** The commands of a text whose lines (from 0) stand where it is told. */
    static Commands read(String text, IntFunction<Place> lines) {
        CommandReader reader = new CommandReader(text, lines, 0);
        reader.read();
        return new Commands(reader.found, reader.whole);
    }

    private void read() {
        ShellScript script = ShellScript.of(withoutExpressions(text));
        whole = script.whole();
        walk(script.body(), false);
    }

    /** "${{ … }}" is put in before any shell reads the text: one word, as long as it was. */
    private static String withoutExpressions(String text) {
        Matcher matcher = EXPRESSION.matcher(text);
        return matcher.replaceAll(
                found -> Matcher.quoteReplacement("$" + "_".repeat(found.group().length() - 1)));
    }

    private void walk(ShellNode node, boolean tolerated) {
        if (node instanceof ShellNode.Command command) {
            command(command, tolerated || carriesOn);
        } else if (node instanceof ShellNode.AndOr andOr) {
            boolean forgiven = !andOr.and() && isIndifferent(andOr.right());
            walk(andOr.left(), tolerated || forgiven);
            walk(andOr.right(), tolerated);
        } else if (node instanceof ShellNode.Sequence sequence) {
            sequence.parts().forEach(part -> walk(part, tolerated));
        } else if (node instanceof ShellNode.Compound compound) {
            compound.parts().forEach(part -> walk(part, tolerated));
        } else if (node instanceof ShellNode.Pipeline pipeline) {
            pipeline.parts().forEach(part -> walk(part, tolerated));
        } else if (node instanceof ShellNode.Not not) {
            walk(not.of(), tolerated);
        } else if (node instanceof ShellNode.Background background) {
            walk(background.of(), true);
        }
    }

    private static boolean isIndifferent(ShellNode node) {
        return node.commands()
                .allMatch(command -> !command.words().isEmpty()
                        && (INDIFFERENT.contains(command.words().get(0).text())
                                || command.words().size() == 2
                                        && command.words().get(0).is("exit")
                                        && command.words().get(1).is("0")));
    }

    private void command(ShellNode.Command command, boolean tolerated) {
        if (command.words().isEmpty()) {
            return;
        }
        Place place = lines.apply(lineOf(command.words().get(0).start()));
        command.words().forEach(word -> inner(word, place, tolerated));
        List<String> words =
                Wrappers.off(command.words().stream().map(ShellWord::text).toList());
        if (words.isEmpty()) {
            return;
        }
        CommandLine line = new CommandLine(place, words.get(0), words.subList(1, words.size()), tolerated);
        if (line.name().equals("set")) {
            carriesOn = line.hasAny(Set.of("+e", "+ex"))
                    || carriesOn && line.arguments().stream().noneMatch(ERREXIT);
        }
        found.add(line);
        int script = line.arguments().indexOf("-c");
        if (SHELLS.contains(line.name())
                && script >= 0
                && script + 1 < line.arguments().size()) {
            nested(line.arguments().get(script + 1), place, tolerated);
        }
    }

    /** What a word runs in "$(…)". */
    private void inner(ShellWord word, Place place, boolean tolerated) {
        int open = word.literal() ? -1 : word.text().indexOf("$(");
        int close = word.text().lastIndexOf(')');
        if (open >= 0 && close > open && !word.text().startsWith("$((", open)) {
            nested(word.text().substring(open + 2, close), place, tolerated);
        }
    }

    private void nested(String script, Place place, boolean tolerated) {
        if (depth < DEEPEST) {
            CommandReader reader = new CommandReader(script, line -> place, depth + 1);
            reader.read();
            whole &= reader.whole;
            reader.found.forEach(line -> found.add(line.tolerated(tolerated)));
        }
    }

    private int lineOf(int start) {
        return (int) text.substring(0, Math.min(start, text.length()))
                .chars()
                .filter(c -> c == '\n')
                .count();
    }
}
