/** Floor 5: rules about Dockerfiles. */
package dev.plimsoll.rules.dockerfile;
