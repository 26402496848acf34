package dev.plimsoll.model.actions;

import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.yaml.YamlScalar;

/**
 * What a step runs: the text, the shell that reads it ("" for the runner's default), and where it stands.
 *
 * @param firstLine the line of the file on which the text's first line stands
 * @param inLines true where each line of the text is a line of the file
 */
public record Script(Place place, String text, String shell, int firstLine, boolean inLines) {

    static Script of(YamlScalar run, String shell) {
        int first = run.place().line() + (run.isBlock() ? 1 : 0);
        return new Script(run.place(), run.raw(), shell, first, run.style() == YamlScalar.Style.LITERAL);
    }

    /** Where a line of the text (from 0) stands in the file, as near as it can be told. */
    public Place lineAt(int index) {
        return inLines ? Place.ofLine(place.path(), firstLine + index) : Place.ofLine(place.path(), firstLine);
    }

    /** True where a POSIX shell reads the text: the default of every runner but Windows'. */
    public boolean isPosix() {
        return shell.isEmpty() || shell.startsWith("bash") || shell.startsWith("sh") || shell.startsWith("zsh");
    }
}
