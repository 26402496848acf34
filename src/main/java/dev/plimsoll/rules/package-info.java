/** Floor 5: the rules, a package a family, and the one plain list of them. */
package dev.plimsoll.rules;
