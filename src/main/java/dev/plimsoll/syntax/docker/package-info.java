/** Dockerfiles into instructions, each word with its place; by Docker's "Dockerfile reference" and what BuildKit accepts. */
package dev.plimsoll.syntax.docker;
