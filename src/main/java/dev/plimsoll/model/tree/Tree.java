package dev.plimsoll.model.tree;

import dev.plimsoll.model.Reading;
import dev.plimsoll.model.actions.Workflow;
import dev.plimsoll.snapshot.Excluded;
import dev.plimsoll.snapshot.Snapshot;
import java.util.List;
import java.util.Optional;

/** The tree of a repository; each look at it is made when a rule asks. */
public final class Tree {
    private final Reading reading;
    private final Snapshot snapshot;

    public Tree(Reading reading) {
        this.reading = reading;
        this.snapshot = reading.snapshot();
    }

    public List<DataFile> dataFiles() {
        return DataFiles.in(reading);
    }

    /** Packages, environments and bytecode that were committed. */
    public List<Vendored> vendored() {
        return VendoredParts.in(snapshot);
    }

    /** The tree with its copies of itself, if it has any. */
    public TreeCopies copies() {
        List<Excluded> copies = snapshot.excluded().stream()
                .filter(left -> left.kind() == Excluded.Kind.COPY_OF_TREE)
                .toList();
        int left = snapshot.excluded().stream().mapToInt(Excluded::files).sum();
        return new TreeCopies(copies, snapshot.blobs().size() + left);
    }

    /** The patterns of the .gitignore files, with the tracked files that they ignore. */
    public List<IgnorePattern> ignorePatterns() {
        return IgnoredFiles.in(reading);
    }

    /** What keeps the dependencies up to date; empty where there are none. */
    public Optional<UpdateBot> updateBot(List<Workflow> workflows) {
        return UpdateBotReader.read(reading, workflows);
    }

    /** The programs that serve requests, each with what builds or deploys it. */
    public List<ServiceProgram> servicePrograms() {
        return ServicePrograms.in(reading);
    }

    /** The folders of source code that something is named after. */
    public List<Module> modules() {
        return Modules.in(snapshot);
    }
}
