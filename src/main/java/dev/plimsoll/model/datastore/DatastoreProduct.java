package dev.plimsoll.model.datastore;

import java.util.List;
import java.util.Set;

/**
 * A product that keeps data, holds it in memory or passes messages on: what its makers and the usual packagers document.
 *
 * @param name "PostgreSQL"
 * @param ports on which it serves its clients and its other nodes; no ports of pages for people
 * @param directories in which its images keep the data
 * @param access how it asks for a password
 */
public record DatastoreProduct(String name, Kind kind, Set<Integer> ports, List<String> directories, Access access) {
    /** What it is for. */
    public enum Kind {
        /** Keeps the only copy of data. */
        DATABASE("database"),
        /** Keeps files. */
        OBJECT_STORE("object store"),
        /** Keeps what can be made anew from elsewhere. */
        SEARCH_INDEX("search index"),
        /** Holds data in memory; it keeps them only where it is told to. */
        CACHE("cache"),
        /** Passes messages on, and keeps those that wait. */
        BROKER("broker"),
        /** Keeps the settings of other systems. */
        COORDINATION("coordination service");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** As it is written for a reader. */
        public String words() {
            return words;
        }
    }

    public DatastoreProduct {
        ports = Set.copyOf(ports);
        directories = List.copyOf(directories);
    }
}
