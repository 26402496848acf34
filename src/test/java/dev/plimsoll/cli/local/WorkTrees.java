package dev.plimsoll.cli.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;

/** A git repository with a work tree in a folder of its own, for tests. */
public final class WorkTrees implements AutoCloseable {
    private static final PersonIdent AUTHOR =
            new PersonIdent("Author", "author@example.org", Instant.ofEpochSecond(1_700_000_000), ZoneOffset.UTC);

    private final Path folder;
    private final Git git;

    public WorkTrees(Path folder) throws GitAPIException {
        QuietSystem.enter();
        this.folder = folder;
        this.git = Git.init()
                .setDirectory(folder.toFile())
                .setInitialBranch("main")
                .call();
    }

    public Git git() {
        return git;
    }

    public WorkTrees write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    public WorkTrees link(String path, String target) throws IOException {
        Path link = folder.resolve(path);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, Path.of(target));
        return this;
    }

    /** Commits all that is not ignored, and takes out what is gone; the id in full. */
    public String commit() throws GitAPIException {
        git.add().addFilepattern(".").call();
        git.add().addFilepattern(".").setUpdate(true).call();
        return git.commit()
                .setMessage("change")
                .setAuthor(AUTHOR)
                .setCommitter(AUTHOR)
                .setSign(false)
                .call()
                .name();
    }

    @Override
    public void close() {
        git.close();
    }
}
