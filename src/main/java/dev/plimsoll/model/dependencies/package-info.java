/** Floor 3: which packages a repository depends on, and what kinds of library these are. */
package dev.plimsoll.model.dependencies;
