package dev.plimsoll.model;

import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.Unread;
import java.util.List;

/** A file that was read as infrastructure, and what of it could not be. */
public record InfrastructureFile(String path, List<Unread> unread) implements Fact {
    public InfrastructureFile {
        unread = List.copyOf(unread);
    }

    @Override
    public Place place() {
        return Place.ofFile(path);
    }

    @Override
    public String name() {
        return "file";
    }
}
