package dev.plimsoll.syntax.shell;

/** A control or redirection operator; the end of a line is the operator "\n". */
public record ShellOperator(String text, int start) implements ShellToken {}
