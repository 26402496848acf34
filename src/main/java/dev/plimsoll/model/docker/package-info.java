/** Dockerfiles as stages, images, users and health checks, and what they are built of. */
package dev.plimsoll.model.docker;
