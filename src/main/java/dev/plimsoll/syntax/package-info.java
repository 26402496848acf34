/** Floor 1: text into positioned trees, one parser a language; the cache by blob. */
package dev.plimsoll.syntax;
