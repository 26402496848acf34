package dev.plimsoll.model.keys;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.SampleFiles;
import dev.plimsoll.syntax.Place;
import java.util.List;

/**
 * A private key wherever it stands, or the first public key or certificate of a file.
 *
 * @param place where it begins; of several copies the first that is no test's or example's
 * @param name "RSA private key", "certificate"
 * @param secrecy whether it must be kept
 * @param copies the other places of the same private key
 */
public record KeyMaterial(Place place, String name, Secrecy secrecy, List<Place> copies) implements Fact {
    public KeyMaterial {
        copies = List.copyOf(copies);
    }

    /** Whether whoever reads it has a secret. */
    public enum Secrecy {
        PUBLIC,
        /** A private key behind a passphrase. */
        ENCRYPTED,
        /** A private key of which can't be told whether it has a passphrase. */
        UNKNOWN,
        PRIVATE
    }

    /** True where all places of it only show or test something. */
    public boolean isSample() {
        return SampleFiles.isSample(place.path())
                && copies.stream().allMatch(copy -> SampleFiles.isSample(copy.path()));
    }
}
