/** Floor 5: rules about what Plimsoll itself could not do. */
package dev.plimsoll.rules.plimsoll;
