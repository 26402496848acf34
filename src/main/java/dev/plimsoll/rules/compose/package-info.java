/** Floor 5: rules about Docker Compose projects. */
package dev.plimsoll.rules.compose;
