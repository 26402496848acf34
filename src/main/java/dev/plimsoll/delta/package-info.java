/** Floor 5: what is new, fixed, moved between two audits. */
package dev.plimsoll.delta;
