package dev.plimsoll.cli.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.CoreConfig;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;

/**
 * What git knows of a folder in a work tree.
 *
 * @param prefix the folder's path from the work tree's root, "" for the root itself
 * @param tracked what the index holds below the folder, true for a submodule, by path from the work tree's root
 * @param ignores what is ignored in the folder
 */
record WorkTree(String prefix, NavigableMap<String, Boolean> tracked, Ignores ignores) {

    /** The work tree that a folder lies in; none where git itself ignores the folder. */
    static Optional<WorkTree> around(Path folder) throws IOException {
        Path root = folder;
        while (root != null && !Files.exists(root.resolve(Constants.DOT_GIT))) {
            root = root.getParent();
        }
        if (root == null) {
            return Optional.empty();
        }
        QuietSystem.enter();
        FileRepositoryBuilder builder = new FileRepositoryBuilder();
        builder.addCeilingDirectory(
                root.getParent() == null ? null : root.getParent().toFile());
        builder.findGitDir(root.toFile());
        if (builder.getGitDir() == null) {
            return Optional.empty();
        }
        try (Repository repository = builder.setMustExist(true).build()) {
            return around(root, folder, repository);
        }
    }

    private static Optional<WorkTree> around(Path root, Path folder, Repository repository) throws IOException {
        Ignores ignores = global(repository)
                .alsoFrom(repository.getCommonDirectory().toPath().resolve(Constants.INFO_EXCLUDE))
                .in(root, "");
        String prefix = "";
        Path at = root;
        for (Path part : root.relativize(folder)) {
            if (part.toString().isEmpty()) {
                continue;
            }
            at = at.resolve(part);
            prefix = (prefix.isEmpty() ? "" : prefix + "/") + FileNames.of(at);
            if (ignores.ignores(prefix, true)) {
                return Optional.empty();
            }
            ignores = ignores.in(at, prefix);
        }
        return Optional.of(new WorkTree(prefix, tracked(repository, prefix), ignores));
    }

    private static NavigableMap<String, Boolean> tracked(Repository repository, String prefix) throws IOException {
        NavigableMap<String, Boolean> tracked = new TreeMap<>();
        DirCache index = repository.readDirCache();
        for (int i = 0; i < index.getEntryCount(); i++) {
            String path = index.getEntry(i).getPathString();
            if (prefix.isEmpty() || path.startsWith(prefix + "/")) {
                tracked.put(path, index.getEntry(i).getFileMode() == FileMode.GITLINK);
            }
        }
        return Collections.unmodifiableNavigableMap(tracked);
    }

    /** The user's own ignore file (gitignore(5): {@code core.excludesFile}, or its default place). */
    private static Ignores global(Repository repository) throws IOException {
        Path home = Path.of(System.getProperty("user.home"));
        String named = repository.getConfig().get(CoreConfig.KEY).getExcludesFile();
        if (named == null) {
            named = user(home).get(CoreConfig.KEY).getExcludesFile();
        }
        if (named == null) {
            String xdg = System.getenv("XDG_CONFIG_HOME");
            Path config = xdg == null || xdg.isEmpty() ? home.resolve(".config") : Path.of(xdg);
            return Ignores.none().alsoFrom(config.resolve("git").resolve("ignore"));
        }
        return Ignores.none().alsoFrom(named.startsWith("~/") ? home.resolve(named.substring(2)) : Path.of(named));
    }

    private static FileBasedConfig user(Path home) {
        FileBasedConfig config = new FileBasedConfig(home.resolve(".gitconfig").toFile(), FS.DETECTED);
        try {
            config.load();
        } catch (IOException | org.eclipse.jgit.errors.ConfigInvalidException unreadable) {
            config.clear();
        }
        return config;
    }
}
