package dev.plimsoll.syntax.shell;

/**
 * A word of a shell text.
 *
 * @param text without its quotes and escapes; expansions stand in it as they are written
 * @param literal false where an expansion ("$x", "$(…)", a backquote) makes a part of it
 * @param quoted true where a part of it stands in quotes or behind a backslash
 */
public record ShellWord(String text, boolean literal, boolean quoted, int start, int end) implements ShellToken {

    /** True where it is this text, with nothing to expand. */
    public boolean is(String other) {
        return literal && text.equals(other);
    }
}
