/** Floor 3: Docker Compose projects and their services as facts. */
package dev.plimsoll.model.compose;
