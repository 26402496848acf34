package dev.plimsoll.syntax.shell;

/**
 * A shell text as commands.
 *
 * @param whole false where a part was not understood (a syntax that is no POSIX shell's, a quote without its end): then
 *     the body is what was read up to there
 */
public record ShellScript(ShellNode.Sequence body, boolean whole) {

    public static ShellScript of(String text) {
        return new ShellParser(text).script();
    }
}
