package dev.plimsoll.report.issue;

import dev.plimsoll.report.Count;
import dev.plimsoll.report.Markdown;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The boxes of one group in the checklist: one a finding, below the one of the group where there are several. */
final class Boxes {
    private static final int SHOWN = 20;
    private final Standing standing;

    Boxes(Standing standing) {
        this.standing = standing;
    }

    /** Of a group with open findings, by the number that it bears in the text. */
    String open(Group group, int number, Detail detail) {
        int all = group.open().size() + group.fixed().size();
        StringBuilder text = new StringBuilder("- [ ] " + number + ". ");
        text.append(Markdown.text(standing.title(group.rule())));
        if (all == 1) {
            return text.append('\n').toString();
        }
        text.append(": ").append(group.open().size()).append(" of ").append(all).append(" left\n");
        if (detail == Detail.FULL || detail == Detail.PLAIN) {
            some(text, group.open(), " ", "open");
            some(text, newestFirst(group.fixed()), "x", "fixed");
        }
        return text.toString();
    }

    private void some(StringBuilder text, List<Entry> entries, String tick, String state) {
        entries.stream()
                .limit(SHOWN)
                .forEach(entry -> text.append("  - [").append(tick).append("] ").append(line(entry)));
        int more = entries.size() - SHOWN;
        text.append(more > 0 ? "  - and " + more + " more, " + state + "\n" : "");
    }

    private String line(Entry entry) {
        return Markdown.code(entry.seen().where()) + " "
                + Markdown.text(entry.seen().subject())
                + entry.fixed().map(this::by).orElse("") + "\n";
    }

    /** Of a group of which nothing is left. */
    String fixed(Group group) {
        int all = group.fixed().size();
        return "- [x] " + Markdown.text(standing.title(group.rule()))
                + (all == 1 ? "" : ": all " + Count.of(all, "finding"))
                + group.lastFixed().map(this::by).orElse("") + "\n";
    }

    private String by(Mark fixed) {
        return ", fixed by " + standing.links().commit(fixed.commit()) + " on " + fixed.day();
    }

    static <T> List<T> newestFirst(List<T> entries) {
        List<T> reversed = new ArrayList<>(entries);
        Collections.reverse(reversed);
        return reversed;
    }
}
