/** Floor 8: the door for people's terminals. */
package dev.plimsoll.cli;
