/** Floor 1: Python source into positioned facts, by tree-sitter's grammar; nothing of the native tree leaves the package. */
package dev.plimsoll.syntax.python;
