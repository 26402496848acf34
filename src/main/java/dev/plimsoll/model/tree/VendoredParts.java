package dev.plimsoll.model.tree;

import dev.plimsoll.model.SampleFiles;
import dev.plimsoll.model.tree.Vendored.What;
import dev.plimsoll.snapshot.Excluded;
import dev.plimsoll.snapshot.Excluded.Kind;
import dev.plimsoll.snapshot.Snapshot;
import dev.plimsoll.syntax.Place;
import java.util.ArrayList;
import java.util.List;

/** Gathers what the snapshot leaves out as not the repository's own work and nobody means to commit. */
final class VendoredParts {
    private VendoredParts() {}

    static List<Vendored> in(Snapshot snapshot) {
        List<Vendored> found = new ArrayList<>();
        List<Excluded> bytecode = new ArrayList<>();
        for (Excluded left : snapshot.excluded()) {
            Place place = Place.ofFile(left.path());
            if (left.kind() == Kind.VIRTUAL_ENVIRONMENT) {
                found.add(new Vendored(place, What.ENVIRONMENT, left.files(), false, List.of()));
            } else if (left.kind() == Kind.DEPENDENCIES) {
                found.add(new Vendored(place, What.PACKAGES, left.files(), isCustom(left.path()), List.of()));
            } else if (left.kind() == Kind.BYTECODE && !SampleFiles.isSample(left.path())) {
                bytecode.add(left);
            }
        }
        if (!bytecode.isEmpty()) {
            int files = bytecode.stream().mapToInt(Excluded::files).sum();
            List<Place> folders =
                    bytecode.stream().map(left -> Place.ofFile(left.path())).toList();
            found.add(new Vendored(Place.ofFile("."), What.BYTECODE, files, false, folders));
        }
        return List.copyOf(found);
    }

    /** The folder "vendor" of Go, Composer, Cargo and Bundler: builds without a network need it there. */
    private static boolean isCustom(String path) {
        return ("/" + path + "/").contains("/vendor/");
    }
}
