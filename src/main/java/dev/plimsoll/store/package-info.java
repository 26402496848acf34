/** Floor 6: what is kept in the database. */
package dev.plimsoll.store;
