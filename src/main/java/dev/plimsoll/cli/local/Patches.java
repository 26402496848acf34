package dev.plimsoll.cli.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.DiffAlgorithm.SupportedAlgorithm;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffEntry.ChangeType;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;

/** Unified diffs as GitHub shows them: three lines of context, Myers' algorithm, renames followed. */
final class Patches {
    private static final int CONTEXT = 3;

    private final Repository repository;
    private final Predicate<String> wanted;

    Patches(Repository repository, Predicate<String> wanted) {
        this.repository = repository;
        this.wanted = wanted;
    }

    Map<String, String> between(ObjectId base, ObjectId head) throws IOException {
        Map<String, String> patches = new TreeMap<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ObjectReader reader = repository.newObjectReader();
                DiffFormatter diff = new DiffFormatter(out)) {
            diff.setReader(reader, new Config());
            diff.setContext(CONTEXT);
            diff.setDiffAlgorithm(DiffAlgorithm.getAlgorithm(SupportedAlgorithm.MYERS));
            diff.setDetectRenames(true);
            for (DiffEntry entry : diff.scan(tree(base), tree(head))) {
                if (entry.getChangeType() != ChangeType.DELETE && wanted.test(entry.getNewPath())) {
                    out.reset();
                    diff.format(entry);
                    diff.flush();
                    patches.put(entry.getNewPath(), out.toString(StandardCharsets.UTF_8));
                }
            }
        }
        return patches;
    }

    private ObjectId tree(ObjectId commit) throws IOException {
        return repository.parseCommit(commit).getTree();
    }
}
