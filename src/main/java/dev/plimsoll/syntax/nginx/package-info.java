/** Configuration files of nginx into directives and blocks. */
package dev.plimsoll.syntax.nginx;
