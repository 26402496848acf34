/** Floor 3: what names promise a secret, and what values are one; shared by all families that look for credentials. */
package dev.plimsoll.model.credential;
