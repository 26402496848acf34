/** Floor 5: rules about continuous integration. */
package dev.plimsoll.rules.actions;
