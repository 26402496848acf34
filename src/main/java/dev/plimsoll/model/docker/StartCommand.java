package dev.plimsoll.model.docker;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.shell.ShellCall;
import dev.plimsoll.model.shell.ShellText;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.docker.DockerInstruction;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The ENTRYPOINT or CMD that a stage starts with.
 *
 * @param stage the stage's name
 * @param arguments where its arguments stand
 * @param text as it is written
 */
public record StartCommand(Place place, String stage, String keyword, boolean inShell, Place arguments, String text)
        implements Fact {
    private static final Set<String> BUILTINS = Set.of(
            "cd", "source", ".", "export", "set", "eval", "ulimit", "umask", "trap", "exit", "test", "[", "[[", "read",
            "alias", "wait", "unset", "exec", "type", "hash");
    private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./-]+");

    static StartCommand of(DockerInstruction instruction, String stage) {
        return new StartCommand(
                instruction.place(),
                stage,
                instruction.keyword(),
                !instruction.exec(),
                instruction.words().isEmpty()
                        ? instruction.place()
                        : instruction.words().get(0).place(),
                String.join(" ", instruction.texts()));
    }

    @Override
    public String name() {
        return keyword + " of " + stage;
    }

    /** True where the shell gives its place to the program in the end. */
    public boolean handsOver() {
        List<ShellCall> calls = ShellText.of(text).calls();
        return !calls.isEmpty()
                && calls.get(calls.size() - 1).words().stream()
                        .findFirst()
                        .filter(word -> word.is("exec"))
                        .isPresent();
    }

    /** The same as a list, where the shell does nothing but start one program whose words are all written out. */
    public Optional<String> asList() {
        ShellText shell = ShellText.of(text);
        if (!shell.whole() || shell.calls().size() != 1) {
            return Optional.empty();
        }
        ShellCall call = shell.calls().get(0);
        boolean plain = call.assignments().isEmpty()
                && call.redirects().isEmpty()
                && call.fedBy().isEmpty()
                && call.words().stream()
                        .allMatch(word ->
                                word.literal() && PLAIN.matcher(word.text()).matches())
                && text.split("\\s+").length == call.words().size()
                && !BUILTINS.contains(call.words().get(0).text());
        return plain
                ? Optional.of("[\"" + String.join("\", \"", List.of(text.split("\\s+"))) + "\"]")
                : Optional.empty();
    }
}
