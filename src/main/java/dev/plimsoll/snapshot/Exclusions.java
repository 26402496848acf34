package dev.plimsoll.snapshot;

import dev.plimsoll.snapshot.Excluded.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells what of a tree is not the project's own work, and names the topmost folder of it once. What the owners say in
 * {@code .gitattributes} goes before what the folders look like.
 */
final class Exclusions {
    /** What is told file by file (or copy by copy) is named by the folder that holds nothing else. */
    private static final Set<Kind> GATHERED =
            EnumSet.of(Kind.VENDORED, Kind.GENERATED, Kind.BYTECODE, Kind.COPY_OF_TREE, Kind.IGNORED_BY_CONFIGURATION);

    private final Map<Folder, Optional<Kind>> uniform = new IdentityHashMap<>();
    private final Map<Blob, Kind> files = new IdentityHashMap<>();
    private final Set<Folder> recognised = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Excluded> found = new ArrayList<>();

    private final PathRules ignored;

    private final Map<String, Blob> attributeFiles;

    private Exclusions(PathRules ignored, Map<String, Blob> attributeFiles) {
        this.ignored = ignored;
        this.attributeFiles = attributeFiles;
    }

    /**
     * What is left out of these, where the owners' configuration ignores some paths on top.
     *
     * @param attributeFiles the {@code .gitattributes} that count, by path; not always those among the blobs
     */
    static List<Excluded> of(Collection<Blob> blobs, PathRules ignored, Map<String, Blob> attributeFiles) {
        Exclusions exclusions = new Exclusions(ignored, attributeFiles);
        Folder root = Folder.treeOf(blobs);
        exclusions.judge(root, Optional.empty(), Attributes.NONE);
        exclusions.name(root, false);
        return exclusions.found;
    }

    /** Judges all files of a folder; the answer is the one kind that all of them are of, if there is one. */
    private Optional<Kind> judge(Folder folder, Optional<Kind> inherited, Attributes above) {
        Optional<Kind> kind = inherited;
        Attributes attributes = above;
        if (kind.isEmpty() && !folder.isRoot()) {
            kind = recognise(folder);
            kind.ifPresent(known -> recognised.add(folder));
        }
        if (kind.isEmpty()) {
            String file = folder.isRoot() ? Attributes.FILE : folder.path() + "/" + Attributes.FILE;
            attributes = above.in(folder.path(), Optional.ofNullable(attributeFiles.get(file)));
        }
        Set<Optional<Kind>> all = new HashSet<>();
        for (Blob file : folder.files().values()) {
            Optional<Kind> of = kindOf(file, kind, attributes).or(() -> ignored(file));
            of.ifPresent(known -> files.put(file, known));
            all.add(of);
        }
        for (Folder below : folder.folders().values()) {
            all.add(judge(below, kind, attributes));
        }
        Optional<Kind> one = all.size() == 1 ? all.iterator().next() : Optional.empty();
        uniform.put(folder, one);
        return one;
    }

    private static Optional<Kind> recognise(Folder folder) {
        if (VirtualEnvironments.is(folder)) {
            return Optional.of(Kind.VIRTUAL_ENVIRONMENT);
        }
        if (Dependencies.are(folder)) {
            return Optional.of(Kind.DEPENDENCIES);
        }
        if (folder.name().equals("__pycache__")) {
            return Optional.of(Kind.BYTECODE);
        }
        if (BuildOutput.is(folder)) {
            return Optional.of(Kind.BUILD_OUTPUT);
        }
        return Copies.is(folder) ? Optional.of(Kind.COPY_OF_TREE) : Optional.empty();
    }

    private static Optional<Kind> kindOf(Blob file, Optional<Kind> folder, Attributes attributes) {
        Optional<Boolean> vendored = attributes.of(Attributes.VENDORED, file.path());
        Optional<Boolean> generated = attributes.of(Attributes.GENERATED, file.path());
        if (vendored.orElse(false)) {
            return folder.or(() -> Optional.of(Kind.VENDORED));
        }
        if (generated.orElse(false)) {
            return folder.or(() -> Optional.of(Kind.GENERATED));
        }
        if (vendored.isPresent() || generated.isPresent()) {
            return Optional.empty();
        }
        return folder.or(() -> isBytecode(file.name()) ? Optional.of(Kind.BYTECODE) : Optional.empty());
    }

    private Optional<Kind> ignored(Blob file) {
        return ignored.leavesOut(file.path()) ? Optional.of(Kind.IGNORED_BY_CONFIGURATION) : Optional.empty();
    }

    private static boolean isBytecode(String name) {
        return name.endsWith(".pyc") || name.endsWith(".pyo") || name.endsWith(".class");
    }

    private void name(Folder folder, boolean insideRecognised) {
        boolean known = insideRecognised || recognised.contains(folder);
        Optional<Kind> kind = folder.isRoot() ? Optional.empty() : uniform.get(folder);
        if (kind.filter(one -> known || GATHERED.contains(one)).isPresent()) {
            found.add(new Excluded(folder.path(), kind.get(), folder.count()));
            return;
        }
        folder.files().values().forEach(file -> {
            if (files.containsKey(file)) {
                found.add(new Excluded(file.path(), files.get(file), 1));
            }
        });
        folder.folders().values().forEach(below -> name(below, known));
    }
}
