package dev.plimsoll.model.tree;

import dev.plimsoll.model.Fact;
import dev.plimsoll.snapshot.Excluded;
import dev.plimsoll.syntax.Place;
import java.util.List;

/**
 * The tree and the copies of it, or of a part of it, that lie in it.
 *
 * @param files how many files the tree has in all
 */
public record TreeCopies(List<Excluded> copies, int files) implements Fact {
    public TreeCopies {
        copies = List.copyOf(copies);
    }

    @Override
    public Place place() {
        return Place.ofFile(".");
    }

    @Override
    public String name() {
        return "tree";
    }
}
