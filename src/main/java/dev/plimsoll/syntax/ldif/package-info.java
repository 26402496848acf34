/** LDIF (RFC 2849) into lines: attributes with their values, and comments. */
package dev.plimsoll.syntax.ldif;
