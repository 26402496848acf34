/** Floor 3: the repository as typed facts. */
package dev.plimsoll.model;
