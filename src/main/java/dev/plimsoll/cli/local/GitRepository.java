package dev.plimsoll.cli.local;

import dev.plimsoll.audit.Nearest;
import dev.plimsoll.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryCache.FileKey;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;

/** A git repository on this machine, bare or not, read without a checkout. Commits are named by their ids in full. */
public final class GitRepository implements AutoCloseable {
    private final Path where;
    private final Repository repository;

    private GitRepository(Path where, Repository repository) {
        this.where = where;
        this.repository = repository;
    }

    /** The repository at this folder: a git directory, or a folder in a work tree. */
    public static GitRepository open(Path where) throws WrongInput {
        QuietSystem.enter();
        if (!Files.isDirectory(where)) {
            throw new WrongInput(where + " is not a folder");
        }
        FileRepositoryBuilder builder = new FileRepositoryBuilder();
        if (FileKey.isGitRepository(where.toFile(), FS.DETECTED)) {
            builder.setGitDir(where.toFile());
        } else {
            builder.findGitDir(where.toAbsolutePath().normalize().toFile());
        }
        if (builder.getGitDir() == null) {
            throw new WrongInput(where + " is not a git repository");
        }
        try {
            return new GitRepository(where, builder.setMustExist(true).build());
        } catch (IOException | IllegalArgumentException broken) {
            throw new WrongInput(where + " can't be opened as a git repository: " + broken.getMessage());
        }
    }

    /** The id of the commit that a revision names as git writes it: "main", "v1.2", "HEAD~1", "3f2a^". */
    public String commit(String revision) throws WrongInput {
        try {
            ObjectId found = repository.resolve(revision + "^{commit}");
            if (found != null) {
                return found.name();
            }
        } catch (AmbiguousObjectException several) {
            throw new WrongInput("revision " + revision + " is short for several objects in " + where);
        } catch (IncorrectObjectTypeException other) {
            throw new WrongInput("revision " + revision + " is not a commit in " + where);
        } catch (IOException | IllegalArgumentException wrong) {
            throw new WrongInput("revision " + revision + " can't be read in " + where);
        }
        throw new WrongInput("no revision " + revision + " in " + where + Nearest.hint(revision, names()));
    }

    /** The repository at a commit; a blob's bytes are read when they are asked for. */
    public Snapshot snapshot(String commit) throws WrongInput {
        try {
            return Snapshot.of(Optional.of(commit), new TreeBlobs(repository).of(ObjectId.fromString(commit)));
        } catch (IOException broken) {
            throw unreadable(broken);
        }
    }

    /** Where two commits parted; empty if they have nothing in common, as far as this repository goes back. */
    public Optional<String> mergeBase(String one, String other) throws WrongInput {
        try (RevWalk walk = new RevWalk(repository)) {
            walk.setRevFilter(RevFilter.MERGE_BASE);
            walk.markStart(walk.parseCommit(ObjectId.fromString(one)));
            walk.markStart(walk.parseCommit(ObjectId.fromString(other)));
            return Optional.ofNullable(walk.next()).map(RevCommit::name);
        } catch (IOException broken) {
            throw unreadable(broken);
        }
    }

    /** The unified diffs from base to head, by the head's path, of the files that are wanted. */
    public Map<String, String> patches(String base, String head, Predicate<String> wanted) throws WrongInput {
        try {
            return new Patches(repository, wanted).between(ObjectId.fromString(base), ObjectId.fromString(head));
        } catch (IOException broken) {
            throw unreadable(broken);
        }
    }

    private List<String> names() {
        try {
            Stream<String> refs = repository.getRefDatabase().getRefs().stream()
                    .map(Ref::getName)
                    .map(Repository::shortenRefName);
            return Stream.concat(Stream.of("HEAD"), refs).distinct().toList();
        } catch (IOException unknown) {
            return List.of();
        }
    }

    private WrongInput unreadable(IOException broken) {
        return new WrongInput(where + " can't be read: " + broken.getMessage());
    }

    @Override
    public void close() {
        repository.close();
    }
}
