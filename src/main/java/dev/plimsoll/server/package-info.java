/** Floor 8: the door for GitHub's webhooks, and the pages. */
package dev.plimsoll.server;
