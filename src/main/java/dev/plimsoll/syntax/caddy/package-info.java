/** Caddyfiles into blocks and directives (Caddy's documentation, "Caddyfile Concepts"). */
package dev.plimsoll.syntax.caddy;
