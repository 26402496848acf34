package dev.plimsoll.model.actions;

import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.yaml.YamlScalar;
import java.util.List;

/**
 * What a step runs: the text, the shell that reads it ("" for the runner's default), and where it stands.
 *
 * @param commands what it runs, as far as it can be read, each on its line
 */
public record Script(Place place, String text, String shell, Commands commands) {
    private static final List<String> SHELLS = List.of("bash", "sh", "zsh", "pwsh", "powershell", "cmd");

    static Script of(YamlScalar run, String shell) {
        Place place = run.place();
        int first = place.line() + (run.isBlock() ? 1 : 0);
        boolean inLines = run.style() == YamlScalar.Style.LITERAL;
        Commands commands = isShell(shell)
                ? CommandReader.read(run.raw(), line -> Place.ofLine(place.path(), first + (inLines ? line : 0)))
                : Commands.NONE;
        return new Script(place, run.raw(), shell, commands);
    }

    /** Python and the like are no commands; a call of a program looks alike in PowerShell and in a POSIX shell. */
    private static boolean isShell(String shell) {
        String name = shell.strip();
        return name.isEmpty() || SHELLS.stream().anyMatch(name::startsWith);
    }
}
