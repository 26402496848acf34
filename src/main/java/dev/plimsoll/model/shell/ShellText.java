package dev.plimsoll.model.shell;

import java.util.List;

/**
 * What a shell text runs, in the order of the text.
 *
 * @param whole false where a part of it was not understood, so that there may be more
 */
public record ShellText(List<ShellCall> calls, boolean whole) {
    /** A text that runs nothing. */
    public static final ShellText NONE = new ShellText(List.of(), true);

    public ShellText {
        calls = List.copyOf(calls);
    }

    /** The programs that a text runs. */
    public static ShellText of(String text) {
        return of(text, false);
    }

    /**
     * The same.
     *
     * @param stopsAtErrors true where the shell is started with "-e"
     */
    public static ShellText of(String text, boolean stopsAtErrors) {
        return new CallReader(stopsAtErrors).read(text);
    }

    /** One program with its arguments, without a shell around it. */
    public static ShellText ofWords(List<String> words) {
        return new CallReader(true).readWords(words);
    }
}
