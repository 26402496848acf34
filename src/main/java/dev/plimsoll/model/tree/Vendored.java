package dev.plimsoll.model.tree;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.SampleFiles;
import dev.plimsoll.syntax.Place;
import java.util.List;

/**
 * What others made or a tool makes again, in the tree.
 *
 * @param place the folder; the repository for bytecode, which lies everywhere
 * @param what "virtual environment"
 * @param files how many files it has
 * @param custom true where its ecosystem means it to be committed (Go's and Composer's "vendor")
 * @param folders where it lies, where that is more than one place
 */
public record Vendored(Place place, What what, int files, boolean custom, List<Place> folders) implements Fact {
    public Vendored {
        folders = List.copyOf(folders);
    }

    /** What sort of thing it is. */
    public enum What {
        ENVIRONMENT("virtual environment"),
        PACKAGES("installed packages"),
        BYTECODE("bytecode");

        private final String words;

        What(String words) {
            this.words = words;
        }

        /** As it is written for a reader. */
        public String words() {
            return words;
        }
    }

    @Override
    public String name() {
        return what.words();
    }

    /** True where it is there for a test, or shows something. */
    public boolean isSample() {
        return SampleFiles.isSample(place.path()) || SampleFiles.liesInSamples(place.path() + "/");
    }
}
