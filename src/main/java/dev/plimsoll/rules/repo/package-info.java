/** Floor 5: rules about a repository as a whole. */
package dev.plimsoll.rules.repo;
