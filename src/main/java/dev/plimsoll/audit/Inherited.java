package dev.plimsoll.audit;

import dev.plimsoll.syntax.yaml.YamlEntry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What an organisation's defaults did to a repository's configuration, for the reader to know. */
final class Inherited {
    private final String from;
    private final int wrong;
    private final Set<String> keys = new LinkedHashSet<>();
    private final Set<String> locked = new LinkedHashSet<>();
    private final List<YamlEntry> vain = new ArrayList<>();

    /** @param wrong how many entries count as not written */
    Inherited(String from, int wrong, List<String> keys, List<String> locked) {
        this.from = from;
        this.wrong = wrong;
        this.keys.addAll(keys);
        this.locked.addAll(locked);
    }

    static Inherited nothing() {
        return new Inherited("", 0, List.of(), List.of());
    }

    /** True where the repository's own entry does not count. */
    boolean locks(YamlEntry own) {
        boolean locks = locked.contains(own.name());
        if (locks) {
            vain.add(own);
        }
        return locks;
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!keys.isEmpty() || !locked.isEmpty()) {
            notes.add("Defaults of " + from + " hold here (" + String.join(", ", keys)
                    + (locked.isEmpty() ? ")." : "; locked: " + String.join(", ", locked) + ")."));
        }
        for (YamlEntry entry : vain) {
            notes.add(entry.key().place() + ": this repository's own entry " + entry.name() + " does not count, since "
                    + from + " locks it.");
        }
        if (wrong > 0) {
            notes.add(from + ": " + wrong + (wrong == 1 ? " entry of the defaults is" : " entries of the defaults are")
                    + " wrong and " + (wrong == 1 ? "counts" : "count") + " as not written.");
        }
        return notes;
    }
}
