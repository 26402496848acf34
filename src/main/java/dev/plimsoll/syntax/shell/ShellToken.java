package dev.plimsoll.syntax.shell;

/** A word or an operator of a shell text (POSIX.1-2017, Shell Command Language, 2.3). */
public sealed interface ShellToken permits ShellWord, ShellOperator {
    /** Where it begins, in UTF-16 units from the start of the text. */
    int start();
}
