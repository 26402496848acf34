/** Floor 5: rules about shell scripts. */
package dev.plimsoll.rules.shell;
