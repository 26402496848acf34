/** Floor 3: what directory files (LDIF) say. */
package dev.plimsoll.model.ldap;
