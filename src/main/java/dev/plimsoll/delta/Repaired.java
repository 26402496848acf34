package dev.plimsoll.delta;

import dev.plimsoll.audit.Edit;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.LineChange;
import dev.plimsoll.snapshot.Snapshot;
import dev.plimsoll.syntax.Lines;
import dev.plimsoll.syntax.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A snapshot after some edits. Of two edits that meet in one line only the first is made. */
public final class Repaired {
    private final Snapshot before;
    private final Map<String, List<LineChange>> changes = new TreeMap<>();
    private final List<Finding> repaired = new ArrayList<>();

    /** The snapshot with the edits of these findings, as far as they have any. */
    public Repaired(Snapshot before, Collection<Finding> findings) {
        this.before = before;
        for (Finding finding : findings) {
            Optional<Edit> edit = finding.problem().edit();
            if (edit.isPresent()
                    && edit.flatMap(this::change)
                            .filter(change -> add(edit.get(), change))
                            .isPresent()) {
                repaired.add(finding);
            }
        }
    }

    private Optional<LineChange> change(Edit edit) {
        return before.find(edit.place().path()).flatMap(blob -> LineChange.of(edit, Lines.of(blob)));
    }

    private boolean add(Edit edit, LineChange change) {
        List<LineChange> there = changes.computeIfAbsent(edit.place().path(), path -> new ArrayList<>());
        return there.stream().noneMatch(change::meets) && there.add(change);
    }

    /** The findings whose edit was made. */
    public List<Finding> findings() {
        return List.copyOf(repaired);
    }

    /** The changed files' bytes by path. */
    public Map<String, byte[]> contents() {
        Map<String, byte[]> contents = new TreeMap<>();
        changes.forEach((path, lines) -> {
            SourceText text = SourceText.of(before.find(path).orElseThrow());
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
