/** Keys and certificates that stand in files, and which of them are private. */
package dev.plimsoll.model.keys;
