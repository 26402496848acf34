package dev.plimsoll.model.docker;

import dev.plimsoll.model.shell.ShellCall;
import dev.plimsoll.model.shell.ShellText;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.docker.DockerFlag;
import dev.plimsoll.syntax.docker.DockerHeredoc;
import dev.plimsoll.syntax.docker.DockerInstruction;
import dev.plimsoll.syntax.docker.DockerWord;
import dev.plimsoll.syntax.shell.ShellWord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads what a RUN runs: a shell's text, a here-document, or a program with its arguments. */
final class RunReader {
    private static final Pattern SCRIPT =
            Pattern.compile("((/bin/|/usr/bin/)?(ba|da|a)?sh( -[a-z]+)*\\s*)?<<-?\\s*\\S+");

    private RunReader() {}

    /**
     * @param lines the Dockerfile's lines
     */
    static RunStep read(DockerInstruction run, String stage, String[] lines) {
        List<String> mounts = run.flags().stream()
                .filter(flag -> flag.name().equals("mount"))
                .map(DockerFlag::value)
                .toList();
        List<RunCall> calls = new ArrayList<>();
        List<VersionedInstall> installs = new ArrayList<>();
        boolean whole = true;
        if (run.exec()) {
            ShellText text = ShellText.ofWords(run.texts());
            text.calls().forEach(call -> calls.add(new RunCall(run.place(), stage, call, word -> run.place())));
        } else {
            for (DockerWord word : run.words()) {
                ShellText text = ShellText.of(word.text(), true);
                boolean script = !run.heredocs().isEmpty()
                        && SCRIPT.matcher(word.text().strip()).matches();
                whole &= text.whole() || script;

                if (!script) {
                    BoundReader bounds = new BoundReader(lines, word);
                    text.calls().forEach(call -> {
                        calls.add(placed(call, stage, word::place));
                        bounds.read(call, stage).ifPresent(installs::add);
                    });
                }
                if (script) {
                    run.heredocs().forEach(heredoc -> calls.addAll(calls(heredoc, stage)));
                }
            }
        }
        return new RunStep(run.place(), stage, mounts, calls, installs, whole);
    }

    /** Where a stretch of a text stands. */
    private interface Placing {
        Place place(int from, int to);
    }

    private static RunCall placed(ShellCall call, String stage, Placing text) {
        Function<ShellWord, Place> words = word -> text.place(word.start(), Math.max(word.start() + 1, word.end()));
        return new RunCall(text.place(call.start(), Math.max(call.start() + 1, call.end())), stage, call, words);
    }

    private static List<RunCall> calls(DockerHeredoc heredoc, String stage) {
        String text = heredoc.text();
        Placing lines = (from, to) -> Place.ofLine(
                heredoc.place().path(),
                heredoc.place().line()
                        + (int) text.substring(0, Math.min(from, text.length()))
                                .chars()
                                .filter(c -> c == '\n')
                                .count());
        return ShellText.of(text).calls().stream()
                .map(call -> placed(call, stage, lines))
                .toList();
    }
}
