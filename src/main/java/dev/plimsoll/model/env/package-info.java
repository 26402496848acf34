/** Env files: which there are, and what their settings hold. */
package dev.plimsoll.model.env;
