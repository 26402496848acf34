/** Floor 2: trees in, trees out, every field with its origin. */
package dev.plimsoll.render;
