/** POSIX shell text into words, operators and commands: enough to see what a command line runs, never to run it. */
package dev.plimsoll.syntax.shell;
