package dev.plimsoll.model.shell;

import dev.plimsoll.model.shell.ShellCall.Failure;
import dev.plimsoll.syntax.shell.ShellNode;
import dev.plimsoll.syntax.shell.ShellRedirect;
import dev.plimsoll.syntax.shell.ShellScript;
import dev.plimsoll.syntax.shell.ShellWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Walks a shell text and gathers what it runs, in substitutions and in the texts given to other shells too. */
final class CallReader {
    private static final int DEEPEST = 3;
    private static final Set<String> INDIFFERENT = Set.of("true", ":", "echo", "printf", "warn", "log", "warning");
    private static final Set<String> SHELLS = Set.of("sh", "bash", "ash", "dash", "zsh", "ksh");
    private static final Set<String> RUN_TEXT = Set.of("eval", "source", ".");
    private static final Pattern SCRIPT_OPTION = Pattern.compile("-[a-z]*c");

    private final int depth;
    private final List<ShellCall> found = new ArrayList<>();
    private boolean whole = true;
    private boolean stopsAtErrors;
    private boolean pipefail;

    CallReader(boolean stopsAtErrors) {
        this(0, stopsAtErrors);
    }

    private CallReader(int depth, boolean stopsAtErrors) {
        this.depth = depth;
        this.stopsAtErrors = stopsAtErrors;
    }

    ShellText read(String text) {
        ShellScript script = ShellScript.of(text);
        whole = script.whole();
        sequence(script.body().parts(), Optional.empty(), true);
        return new ShellText(found, whole);
    }

    ShellText readWords(List<String> texts) {
        List<ShellWord> words = texts.stream()
                .map(text -> new ShellWord(text, true, true, 0, 0))
                .toList();
        command(new ShellNode.Command(words, List.of()), Failure.COUNTS, Optional.empty());
        return new ShellText(found, whole);
    }

    /**
     * Parts one after the other.
     *
     * @param fate what becomes of their failures where that is decided around them
     * @param result true where the last one's result is the whole text's
     */
    private void sequence(List<ShellNode> parts, Optional<Failure> fate, boolean result) {
        for (int i = 0; i < parts.size(); i++) {
            boolean last = i == parts.size() - 1;
            boolean asked = !last && asksForStatus(parts.get(i + 1));
            Failure own = stopsAtErrors || last && result || asked ? Failure.COUNTS : Failure.UNSEEN;
            walk(parts.get(i), fate.filter(f -> !asked).orElse(own), Optional.empty());
        }
    }

    /** True where the first command of a part looks at "$?". */
    private static boolean asksForStatus(ShellNode next) {
        return next.commands()
                .findFirst()
                .filter(command -> command.words().stream()
                        .anyMatch(word ->
                                word.text().contains("$?") || word.text().contains("PIPESTATUS")))
                .isPresent();
    }

    private void walk(ShellNode node, Failure fate, Optional<ShellCall> fedBy) {
        if (node instanceof ShellNode.Command command) {
            command(command, fate, fedBy);
        } else if (node instanceof ShellNode.AndOr andOr) {
            walk(andOr.left(), left(andOr, fate), fedBy);
            walk(andOr.right(), fate, Optional.empty());
        } else if (node instanceof ShellNode.Sequence sequence) {
            sequence(sequence.parts(), around(fate), false);
        } else if (node instanceof ShellNode.Compound compound) {
            compound(compound, fate);
        } else if (node instanceof ShellNode.Pipeline pipeline) {
            pipeline(pipeline.parts(), fate);
        } else if (node instanceof ShellNode.Not not) {
            walk(not.of(), Failure.COUNTS, fedBy);
        } else if (node instanceof ShellNode.Background background) {
            walk(background.of(), Failure.COUNTS, fedBy);
        }
    }

    private static Failure left(ShellNode.AndOr andOr, Failure fate) {
        if (andOr.and()) {
            return fate;
        }
        boolean forgiven = andOr.right() instanceof ShellNode.Command
                && andOr.right().commands().allMatch(CallReader::isIndifferent);
        return forgiven ? Failure.FORGIVEN : Failure.COUNTS;
    }

    private static boolean isIndifferent(ShellNode.Command command) {
        List<ShellWord> words = command.words();
        return !words.isEmpty()
                && (INDIFFERENT.contains(words.get(0).text())
                        || words.size() == 2
                                && words.get(0).is("exit")
                                && words.get(1).is("0"));
    }

    /** What holds for all parts of a group: only forgiveness reaches into it. */
    private static Optional<Failure> around(Failure fate) {
        return Optional.of(fate).filter(f -> f == Failure.FORGIVEN);
    }

    private void compound(ShellNode.Compound compound, Failure fate) {
        if (compound.keyword().equals("function")) {
            compound.parts().forEach(part -> walk(part, Failure.COUNTS, Optional.empty()));
            return; // the last one's result is the function's
        }
        boolean decides = Set.of("if", "while", "until").contains(compound.keyword());
        for (int i = 0; i < compound.parts().size(); i++) {
            ShellNode part = compound.parts().get(i);
            if (i == 0 && decides) {
                List<ShellNode> condition =
                        part instanceof ShellNode.Sequence sequence ? sequence.parts() : List.of(part);
                sequence(condition, Optional.of(Failure.COUNTS), true);
            } else if (part instanceof ShellNode.Sequence sequence) {
                sequence(sequence.parts(), around(fate), fate == Failure.COUNTS);
            } else {
                walk(part, fate, Optional.empty());
            }
        }
    }

    private void pipeline(List<ShellNode> parts, Failure fate) {
        Optional<ShellCall> before = Optional.empty();
        for (int i = 0; i < parts.size(); i++) {
            boolean last = i == parts.size() - 1;
            Failure own = last || pipefail || fate == Failure.FORGIVEN ? fate : Failure.BEHIND_PIPE;
            walk(parts.get(i), own, before);
            before = found.isEmpty() ? before : Optional.of(found.get(found.size() - 1));
        }
    }

    private void command(ShellNode.Command command, Failure fate, Optional<ShellCall> fedBy) {
        List<ShellWord> all = command.words();
        int first = 0;
        while (first < all.size() && Starters.isAssignment(all.get(first))) {
            first++;
        }
        int nested = found.size();
        all.forEach(word -> substitutions(word, fate));
        Optional<ShellCall> inside = nested < found.size() ? Optional.of(found.get(nested)) : Optional.empty();
        List<ShellWord> words = all.subList(first, all.size());
        List<ShellWord> inner = Starters.off(words);
        if (all.isEmpty()) {
            return;
        }
        boolean runsText = !inner.isEmpty()
                && (isShell(inner.get(0)) || RUN_TEXT.contains(inner.get(0).text()));
        ShellCall call = new ShellCall(
                words,
                inner,
                all.subList(0, first),
                command.redirects(),
                fedBy.or(() -> runsText ? inside : Optional.empty()),
                fate,
                all.get(0).start(),
                end(all, command.redirects()));
        settings(call);
        found.add(call);
        scriptOf(inner).ifPresent(word -> {
            if (word.literal()) {
                nested(word.text(), word, fate);
            }
        });
    }

    private static int end(List<ShellWord> words, List<ShellRedirect> redirects) {
        int end = words.get(words.size() - 1).end();
        for (ShellRedirect redirect : redirects) {
            end = Math.max(end, redirect.target().end());
        }
        return end;
    }

    private void settings(ShellCall call) {
        stopsAtErrors |= call.program().equals("trap") && call.texts().contains("ERR");
        if (!call.program().equals("set")) {
            return;
        }
        List<String> texts = call.texts();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            boolean on = text.startsWith("-");
            boolean named = text.matches("[-+][a-z]*o") && i + 1 < texts.size();
            if (text.matches("[-+][a-z]*e[a-z]*") || named && texts.get(i + 1).equals("errexit")) {
                stopsAtErrors = on;
            }
            if (named && texts.get(i + 1).equals("pipefail")) {
                pipefail = on;
            }
        }
    }

    private static boolean isShell(ShellWord word) {
        return SHELLS.contains(word.text().substring(word.text().lastIndexOf('/') + 1));
    }

    /** The text that a shell is given behind "-c". */
    private static Optional<ShellWord> scriptOf(List<ShellWord> words) {
        if (words.isEmpty() || !isShell(words.get(0))) {
            return Optional.empty();
        }
        for (int i = 1; i + 1 < words.size(); i++) {
            if (SCRIPT_OPTION.matcher(words.get(i).text()).matches()) {
                return Optional.of(words.get(i + 1));
            }
        }
        return Optional.empty();
    }

    /** What a word runs in "$(…)", "<(…)" or backquotes. */
    private void substitutions(ShellWord word, Failure fate) {
        String text = word.text();
        int dollar = text.indexOf("$(");
        int open = dollar >= 0 ? dollar : text.startsWith("<(") ? 0 : -1;
        int close = text.lastIndexOf(')');
        if (!word.literal() && open >= 0 && close > open && !text.startsWith("$((", open)) {
            nested(text.substring(open + 2, close), word, fate);
        } else if (!word.literal() && text.indexOf('`') >= 0 && text.lastIndexOf('`') > text.indexOf('`')) {
            nested(text.substring(text.indexOf('`') + 1, text.lastIndexOf('`')), word, fate);
        }
    }

    private void nested(String script, ShellWord at, Failure fate) {
        if (depth < DEEPEST) {
            CallReader reader = new CallReader(depth + 1, fate == Failure.COUNTS);
            ShellText text = reader.read(script);
            whole &= text.whole();
            text.calls()
                    .forEach(call -> found.add(new ShellCall(
                            call.words(),
                            call.inner(),
                            call.assignments(),
                            call.redirects(),
                            call.fedBy(),
                            call.failure(),
                            at.start(),
                            at.end())));
        }
    }
}
