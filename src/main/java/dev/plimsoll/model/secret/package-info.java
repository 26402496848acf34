/** Secrets that are known by their form wherever they stand, and files that should be encrypted. */
package dev.plimsoll.model.secret;
