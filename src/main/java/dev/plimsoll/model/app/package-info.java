/** Floor 3: what a service's own source says of how it is reached. */
package dev.plimsoll.model.app;
