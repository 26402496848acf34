package dev.plimsoll.cli.local;

import dev.plimsoll.snapshot.PathRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** What git ignores in one folder of a work tree: the deepest {@code .gitignore} that says anything decides. */
final class Ignores {
    private static final int MAXIMUM_BYTES = 1 << 20;

    private final String folder;
    private final PathRules rules;
    private final Optional<Ignores> above;

    private Ignores(String folder, PathRules rules, Optional<Ignores> above) {
        this.folder = folder;
        this.rules = rules;
        this.above = above;
    }

    /** What a file such as {@code info/exclude} says of the whole work tree; nothing if it can't be read. */
    Ignores alsoFrom(Path file) {
        return with("", file);
    }

    static Ignores none() {
        return new Ignores("", PathRules.NONE, Optional.empty());
    }

    /** These in a folder, by its path from the work tree's root. */
    Ignores in(Path directory, String path) {
        return with(path, directory.resolve(".gitignore"));
    }

    boolean ignores(String path, boolean isFolder) {
        String relative = folder.isEmpty() ? path : path.substring(folder.length() + 1);
        return rules.decide(relative, isFolder)
                .or(() -> above.map(rest -> rest.ignores(path, isFolder)))
                .orElse(false);
    }

    private Ignores with(String path, Path file) {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > MAXIMUM_BYTES) {
                return this;
            }
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return new Ignores(path, PathRules.ofFile(text), Optional.of(this));
        } catch (IOException unknown) {
            return this;
        }
    }
}
