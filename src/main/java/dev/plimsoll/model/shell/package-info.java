/** What shell texts run: scripts of the repository, and the commands of Dockerfiles. */
package dev.plimsoll.model.shell;
