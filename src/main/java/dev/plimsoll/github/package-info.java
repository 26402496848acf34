/** Floor 6: GitHub in our words. */
package dev.plimsoll.github;
