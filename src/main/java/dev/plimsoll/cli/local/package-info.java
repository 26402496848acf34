/** Floor 8: snapshots of what lies on this machine: folders, and revisions of git repositories. */
package dev.plimsoll.cli.local;
