/** Floor 5: rules about a service's own source. */
package dev.plimsoll.rules.app;
