package dev.plimsoll.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.model.Interest;
import dev.plimsoll.snapshot.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings both sides of a pull request: a comparison, applied to the base's tree, and one query for what patches can't
 * tell. Where a comparison is too short for the change, the head's tree is asked for.
 */
final class Changes implements ChangeSource {
    private final Api api;
    private final Trees trees;
    private final Snapshots snapshots;
    private final Contents contents;

    Changes(Api api, Trees trees, Contents contents) {
        this.api = api;
        this.trees = trees;
        this.snapshots = new Snapshots(contents);
        this.contents = contents;
    }

    @Override
    public Change of(PullRequest pull) {
        Comparison comparison = Comparison.of(api, pull);
        Tree base = trees.of(pull.repo(), comparison.mergeBase());
        keepPatched(base, comparison);
        return comparison.whole() ? ofFiles(pull, base, comparison) : ofTrees(pull, base, comparison);
    }

    private Change ofFiles(PullRequest pull, Tree base, Comparison comparison) {
        HeadTree head = new HeadTree(base, pull, comparison);
        Folders folders = new Folders(pull.head(), head.doubtful());
        String besides = folders.selection() + Threads.selection(pull);
        Snapshot before = snapshots.of(pull.repo(), base);
        JsonNode told = new Bulk(api, contents)
                .bring(pull.repo(), List.of(before, snapshots.of(pull.repo(), head.tree())), besides);
        if (told.isMissingNode() && !head.doubtful().isEmpty()) {
            told = api.query(pull.repo(), besides);
        }
        folders.tell(told, head::mode);
        Snapshot after = snapshots.of(pull.repo(), head.tree());
        Optional<List<ReviewThread>> threads =
                told.isMissingNode() ? Optional.empty() : Optional.of(Threads.all(api, pull, told));
        return new Change(pull, before, after, files(comparison), threads);
    }

    private Change ofTrees(PullRequest pull, Tree base, Comparison comparison) {
        Snapshot before = snapshots.of(pull.repo(), base);
        Snapshot after = snapshots.of(pull.repo(), trees.of(pull.repo(), pull.head()));
        JsonNode told = new Bulk(api, contents).bring(pull.repo(), List.of(before, after), Threads.selection(pull));
        Optional<List<ReviewThread>> threads =
                told.isMissingNode() ? Optional.empty() : Optional.of(Threads.all(api, pull, told));
        return new Change(pull, before, after, files(comparison), threads);
    }

    private static List<ChangedFile> files(Comparison comparison) {
        return comparison.files().stream().map(Comparison.File::file).toList();
    }

    /** Most new contents need no request: they are the old ones with GitHub's patch. One line may be a link's target. */
    private void keepPatched(Tree base, Comparison comparison) {
        Map<String, String> before = new HashMap<>();
        base.entries().forEach(entry -> before.put(entry.path(), entry.id()));
        for (Comparison.File file : comparison.files()) {
            boolean mayBeRead = Interest.in(file.path()) || file.added() == 1;
            if (mayBeRead && !contents.store().has(file.id())) {
                String was = before.get(file.file().previous().orElse(file.path()));
                Optional<byte[]> old = was == null
                        ? Optional.of(new byte[0])
                        : contents.store().find(was);
                old.flatMap(bytes -> Patched.of(bytes, file.file().patch().orElse(""), file.id()))
                        .ifPresent(bytes -> contents.store().keep(file.id(), bytes));
            }
        }
    }
}
