/** Floor 5: rules about directories. */
package dev.plimsoll.rules.ldap;
