package dev.plimsoll.syntax.shell;

/**
 * A redirection of a command.
 *
 * @param operator "&lt;", "&gt;", "&gt;&gt;", "&lt;&lt;", "&lt;&lt;-", …, without the number of a descriptor
 * @param target the word behind it
 * @param body the text of a here-document, "" for none
 */
public record ShellRedirect(String operator, ShellWord target, String body) {}
