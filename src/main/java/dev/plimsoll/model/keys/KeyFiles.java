package dev.plimsoll.model.keys;

import dev.plimsoll.model.Interest;
import dev.plimsoll.model.Reading;
import dev.plimsoll.model.SampleFiles;
import dev.plimsoll.model.keys.KeyMaterial.Secrecy;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.syntax.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks for keys in every file whose content is known. */
public final class KeyFiles {
    private static final long LARGEST = 4L << 20;

    private KeyFiles() {}

    /** Each private key once, and each file's first public one. */
    public static List<KeyMaterial> read(Reading reading) {
        List<KeyMaterial> found = new ArrayList<>();
        Map<String, List<KeyText>> privates = new LinkedHashMap<>();
        for (Blob blob : reading.files(Interest.HAS_CONTENT)) {
            if (blob.size() > LARGEST) {
                continue;
            }
            for (KeyText key : reading.peek(blob, KeyFinder.KEYS)) {
                if (key.secrecy() == Secrecy.PUBLIC) {
                    found.add(new KeyMaterial(key.place(), key.name(), key.secrecy(), List.of()));
                } else {
                    privates.computeIfAbsent(key.identity(), k -> new ArrayList<>())
                            .add(key);
                }
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
