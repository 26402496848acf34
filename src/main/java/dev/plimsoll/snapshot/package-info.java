/** Floor 0: a repository at one commit, as a value. */
package dev.plimsoll.snapshot;
