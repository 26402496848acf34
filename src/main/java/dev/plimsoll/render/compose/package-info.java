/** Floor 2: Compose files in, one project out: interpolated, extended, included and merged, every node at the place it came from. */
package dev.plimsoll.render.compose;
