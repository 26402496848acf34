/** What the server's jobs do: reviews of pull requests, and baselines of default branches. */
package dev.plimsoll.server.work;
