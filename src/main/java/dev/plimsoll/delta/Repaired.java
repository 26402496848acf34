package dev.plimsoll.delta;

import dev.plimsoll.audit.Edit;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.LineChange;
import dev.plimsoll.snapshot.Snapshot;
import dev.plimsoll.syntax.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A snapshot after some edits. Of two edits that meet in one line only the first is made. */
public final class Repaired {
    private final Snapshot before;
    private final Map<String, SourceText> texts = new HashMap<>();
    private final Map<String, List<LineChange>> changes = new TreeMap<>();
    private final List<Finding> repaired = new ArrayList<>();

    /** The snapshot with the edits of these findings, as far as they have any. */
    public Repaired(Snapshot before, Collection<Finding> findings) {
        this.before = before;
        for (Finding finding : findings) {
            Optional<Edit> edit = finding.problem().edit();
            if (edit.flatMap(this::change)
                    .filter(change -> add(edit.get().place().path(), change))
                    .isPresent()) {
                repaired.add(finding);
            }
        }
    }

    /** What the edit does, where the file is one of its own that can be written again. */
    private Optional<LineChange> change(Edit edit) {
        String path = edit.place().path();
        Optional<SourceText> text = texts.containsKey(path) ? Optional.of(texts.get(path)) : read(path);
        return text.flatMap(lines -> LineChange.of(edit, lines.lines()));
    }

    private Optional<SourceText> read(String path) {
        Optional<SourceText> text =
                before.find(path).filter(blob -> blob.path().equals(path)).flatMap(SourceText::of);
        text.ifPresent(found -> texts.put(path, found));
        return text;
    }

    private boolean add(String path, LineChange change) {
        List<LineChange> there = changes.computeIfAbsent(path, first -> new ArrayList<>());
        return there.stream().noneMatch(change::meets) && there.add(change);
    }

    /** What an edit of this snapshot does to its file's lines. */
    public static Optional<LineChange> lines(Snapshot snapshot, Edit edit) {
        return new Repaired(snapshot, List.of()).change(edit);
    }

    /** The findings whose edit was made. */
    public List<Finding> findings() {
        return List.copyOf(repaired);
    }

    /** The changed files' bytes by path. */
    public Map<String, byte[]> contents() {
        Map<String, byte[]> contents = new TreeMap<>();
        changes.forEach((path, lines) -> {
            SourceText text = texts.get(path);
            List<LineChange> fromBelow = new ArrayList<>(lines);
            fromBelow.sort(Comparator.comparingInt(LineChange::first).reversed());
            for (LineChange change : fromBelow) {
                text = text.with(change.first(), change.last(), change.lines());
            }
            contents.put(path, text.text().getBytes(StandardCharsets.UTF_8));
        });
        return contents;
    }

    public Snapshot snapshot() {
        return before.with(contents());
    }
}
