package dev.plimsoll.model;

import dev.plimsoll.model.waiver.InlineWaiver;
import dev.plimsoll.model.waiver.InlineWaivers;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.snapshot.Snapshot;
import dev.plimsoll.syntax.ParseCache;
import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Parser;
import dev.plimsoll.syntax.PathList;
import dev.plimsoll.syntax.PathTest;
import dev.plimsoll.syntax.Unread;
import dev.plimsoll.syntax.yaml.YamlFile;
import dev.plimsoll.syntax.yaml.YamlParser;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads a snapshot's files through the parsers and remembers which were read, and what of them could not be. */
public final class Reading {
    private final Snapshot snapshot;
    private final ParseCache cache;
    private final Map<String, Set<Unread>> files = new LinkedHashMap<>();
    private final List<Blob> entries;
    private final PathList paths;
    private final Map<PathTest, List<Blob>> selected = new HashMap<>();
    private final Map<PathTest, Set<String>> pathsOf = new HashMap<>();
    private final Map<String, List<Blob>> byName = new HashMap<>();

    public Reading(Snapshot snapshot, ParseCache cache) {
        this.snapshot = snapshot;
        this.cache = cache;
        this.entries =
                snapshot.blobs().stream().filter(blob -> blob.mode().isFile()).toList();
        this.paths = cache.paths(entries.stream().map(Blob::path).toList());
    }

    /** The files whose paths answer a question with yes, in the order of their paths; submodules and links are none. */
    public List<Blob> files(PathTest test) {
        return selected.computeIfAbsent(test, question -> {
            boolean[] yes = paths.select(question);
            return IntStream.range(0, yes.length)
                    .filter(i -> yes[i])
                    .mapToObj(entries::get)
                    .toList();
        });
    }

    /** The paths of these files. */
    public Set<String> paths(PathTest test) {
        return pathsOf.computeIfAbsent(
                test, question -> files(question).stream().map(Blob::path).collect(Collectors.toSet()));
    }

    /** The files of a name, in whatever folder. */
    public List<Blob> named(String name) {
        if (byName.isEmpty()) {
            entries.forEach(blob -> byName.computeIfAbsent(blob.name(), first -> new ArrayList<>())
                    .add(blob));
        }
        return byName.getOrDefault(name, List.of());
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    /** What the parser makes of a file. The file counts as read from now on, with all that could not be read of it. */
    public <T> T read(Blob blob, Parser<T> parser) {
        Parsed<T> parsed = cache.read(blob, parser);
        note(blob.path(), parsed.unread());
        return parsed.tree();
    }

    /** What the parser makes of a file that counts as read only where the answer shows it to be infrastructure. */
    public <T> T read(Blob blob, Parser<T> parser, Predicate<Parsed<T>> isInfrastructure) {
        Parsed<T> parsed = cache.read(blob, parser);
        if (isInfrastructure.test(parsed)) {
            note(blob.path(), parsed.unread());
        }
        return parsed.tree();
    }

    /** What is made of these objects; the same thing again while they are the same objects. */
    public <T> T derived(Object maker, List<?> inputs, Supplier<T> make) {
        return cache.derived(maker, inputs, make);
    }

    /** What the parser makes of a file that may turn out to be no infrastructure: nothing is remembered. */
    public <T> T peek(Blob blob, Parser<T> parser) {
        return cache.read(blob, parser).tree();
    }

    /** Says that a file is infrastructure and what of it could not be read (by a merge or a rendering, say). */
    public void note(String path, Collection<Unread> unread) {
        files.computeIfAbsent(path, p -> new LinkedHashSet<>()).addAll(unread);
    }

    Parsed<YamlFile> parsed(Blob blob) {
        return cache.read(blob, YamlParser.YAML);
    }

    /** The waivers in the files that were read as infrastructure. */
    List<InlineWaiver> waivers() {
        return files.keySet().stream()
                .flatMap(path -> snapshot.find(path).stream())
                .flatMap(blob -> peek(blob, InlineWaivers.COMMENTS).stream())
                .toList();
    }

    Map<String, Set<Unread>> files() {
        return files;
    }
}
