/** Floor 3: which images are datastores, and how each product listens, keeps its data and asks for a password. */
package dev.plimsoll.model.datastore;
