/** Floor 3: Python modules of a repository, and what their names come to. */
package dev.plimsoll.model.python;
