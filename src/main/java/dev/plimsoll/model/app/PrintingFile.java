package dev.plimsoll.model.app;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import java.util.List;

/**
 * A file that a service loads, and where it prints.
 *
 * @param place the first of these places, else the file
 */
public record PrintingFile(Place place, String name, List<Place> prints) implements Fact {
    public PrintingFile {
        prints = List.copyOf(prints);
    }
}
