package dev.plimsoll.model.keys;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.SampleFiles;
import dev.plimsoll.syntax.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** Each private key once, and each file's first public one. */
    public static List<KeyMaterial> of(List<KeyText> keys) {
        List<KeyMaterial> found = new ArrayList<>();
        Map<String, List<KeyText>> privates = new LinkedHashMap<>();
        for (KeyText key : keys) {
            if (key.secrecy() == Secrecy.PUBLIC) {
                found.add(new KeyMaterial(key.place(), key.name(), key.secrecy(), List.of()));
            } else {
                privates.computeIfAbsent(key.identity(), k -> new ArrayList<>()).add(key);
            }
        }
        privates.values().forEach(copies -> found.add(one(copies)));
        return List.copyOf(found);
    }

    private static KeyMaterial one(List<KeyText> copies) {
        List<KeyText> ordered = copies.stream()
                .sorted(Comparator.comparing(
                        key -> SampleFiles.isSample(key.place().path())))
                .toList();
        KeyText first = ordered.get(0);
        List<Place> others =
                ordered.subList(1, ordered.size()).stream().map(KeyText::place).toList();
        return new KeyMaterial(first.place(), first.name(), first.secrecy(), others);
    }
}
