/** What a repository's tree is made of, told by names alone or nearly: what should not be in it, and what is missing. */
package dev.plimsoll.model.tree;
