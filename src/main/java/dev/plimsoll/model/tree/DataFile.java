package dev.plimsoll.model.tree;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.SampleFiles;
import dev.plimsoll.syntax.Place;

/**
 * A file of a database: the database itself, a dump of it, or a script.
 *
 * @param bytes its size
 */
public record DataFile(Place place, Kind kind, long bytes) implements Fact {
    /** What a data file is, by its name. */
    public enum Kind {
        DATABASE("database"),
        DUMP("dump of a database"),
        /** SQL that people write: a schema, a migration. */
        SCRIPT("script");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** As it is written for a reader. */
        public String words() {
            return words;
        }
    }

    @Override
    public String name() {
        return "file";
    }

    /** True where it only shows or tests something. */
    public boolean isSample() {
        return SampleFiles.isSample(place.path());
    }
}
