package dev.plimsoll.model.tree;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import java.util.List;

/**
 * A folder of source code among others, that documents or tests are named after.
 *
 * @param place the folder; of one that is empty the file that keeps it
 * @param folder its path
 * @param empty true where nothing lies in it but what keeps an empty folder in git
 * @param described the documents and tests that are named after it
 */
public record Module(Place place, String folder, boolean empty, List<Place> described) implements Fact {
    public Module {
        described = List.copyOf(described);
    }

    @Override
    public String name() {
        return "module " + folder;
    }
}
