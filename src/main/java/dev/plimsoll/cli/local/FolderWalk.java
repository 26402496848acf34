package dev.plimsoll.cli.local;

import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.snapshot.BlobId;
import dev.plimsoll.snapshot.Mode;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.Unread;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Goes through a folder without following a symlink, and without ever reading what is neither file, link nor folder. */
final class FolderWalk {
    private static final String GIT = ".git";
    private static final char NO_LETTER = '\uFFFD';

    private final Path root;
    private final Optional<WorkTree> workTree;
    private final String prefix;
    private final Map<String, Blob> found = new HashMap<>();
    private final List<Unread> unread = new ArrayList<>();
    private final Deque<Visit> ahead = new ArrayDeque<>();

    private record Visit(Path folder, String path, Ignores ignores) {}

    FolderWalk(Path root, Optional<WorkTree> workTree) {
        this.root = root;
        this.workTree = workTree;
        this.prefix = workTree.map(WorkTree::prefix)
                .filter(p -> !p.isEmpty())
                .map(p -> p + "/")
                .orElse("");
    }

    List<Blob> blobs() {
        String start = workTree.map(WorkTree::prefix).orElse("");
        ahead.push(new Visit(root, start, workTree.map(WorkTree::ignores).orElseGet(Ignores::none)));
        while (!ahead.isEmpty()) {
            visit(ahead.pop());
        }
        workTree.ifPresent(tree -> tree.tracked().forEach(this::addTracked));
        return List.copyOf(found.values());
    }

    List<Unread> unread() {
        return unread;
    }

    private void visit(Visit visit) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(visit.folder)) {
            for (Path entry : entries) {
                String name = FileNames.of(entry);
                if (!name.equals(GIT)) {
                    add(entry, visit.path.isEmpty() ? name : visit.path + "/" + name, visit.ignores);
                }
            }
        } catch (IOException | DirectoryIteratorException closed) {
            String path = visit.path.substring(Math.min(prefix.length(), visit.path.length()));
            unread.add(new Unread(Place.ofFile(path.isEmpty() ? "." : path), "a folder that can't be listed"));
        }
    }

    private void add(Path entry, String path, Ignores ignores) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (workTree.isPresent() && ignores.ignores(path, attributes.isDirectory())) {
            return;
        }
        if (!attributes.isDirectory()) {
            put(entry, path, attributes);
        } else if (workTree.isPresent() && isOther(entry, path)) {
            submodule(path);
        } else {
            ahead.push(new Visit(entry, path, workTree.isPresent() ? ignores.in(entry, path) : ignores));
        }
    }

    /** A file that is tracked although it is ignored, or in an ignored folder; or a submodule that is not there. */
    private void addTracked(String path, boolean isSubmodule) {
        String own = path.substring(prefix.length());
        if (found.containsKey(own) || own.indexOf(NO_LETTER) >= 0) {
            return; // a name that is not UTF-8 is lost in JGit's index; the walk itself has it right
        }
        if (isSubmodule) {
            submodule(path);
            return;
        }
        try {
            Path entry = root.resolve(own);
            if (entry.getParent().toRealPath().equals(entry.getParent())) {
                put(entry, path, Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
            }
        } catch (IOException deleted) {
            return;
        } catch (InvalidPathException unspeakable) {
            unread.add(new Unread(Place.ofFile(own), "a name that this locale has no letters for"));
        }
    }

    /** Another repository: git looks no further either. */
    private boolean isOther(Path folder, String path) {
        return Boolean.TRUE.equals(workTree.orElseThrow().tracked().get(path)) || Files.exists(folder.resolve(GIT));
    }

    private void submodule(String path) {
        String own = path.substring(prefix.length());
        found.put(own, new Blob(own, "0".repeat(40), Mode.SUBMODULE, 0, NoContent.SUBMODULE));
    }

    private void put(Path entry, String path, BasicFileAttributes attributes) throws IOException {
        String own = path.substring(prefix.length());
        if (attributes.isSymbolicLink()) {
            byte[] target = FileNames.whole(Files.readSymbolicLink(entry)).getBytes(StandardCharsets.UTF_8);
            found.put(own, new Blob(own, BlobId.of(target), Mode.SYMLINK, target.length, () -> target));
        } else if (attributes.isRegularFile()) {
            Mode mode = Files.isExecutable(entry) ? Mode.EXECUTABLE : Mode.REGULAR;
            FileContent content = new FileContent(entry);
            found.put(own, new Blob(own, ObjectName.of(content, attributes), mode, attributes.size(), content));
        }
    }
}
