/** Floor 3: the datastores of a repository, and what backs them up on a schedule. */
package dev.plimsoll.model.backup;
