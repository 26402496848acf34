package dev.plimsoll.model.backup;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import java.util.List;

/** The datastores of a repository taken together, and all that backs anything up. */
public record DataProtection(List<Datastore> datastores, List<Backup> backups) implements Fact {
    public DataProtection {
        datastores = List.copyOf(datastores);
        backups = List.copyOf(backups);
    }

    @Override
    public Place place() {
        return Place.ofFile(".");
    }

    @Override
    public String name() {
        return "datastores";
    }
}
