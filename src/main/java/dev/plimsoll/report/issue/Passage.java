package dev.plimsoll.report.issue;

import dev.plimsoll.audit.Control;
import dev.plimsoll.audit.Edit;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.LineChange;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.report.Count;
import dev.plimsoll.report.Markdown;
import dev.plimsoll.report.RulePage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is told of one group of open findings. */
final class Passage {
    private static final int PLACES = 10;
    private static final int FEW_PLACES = 3;
    private static final int FOLDED = 50;
    private static final int EXAMPLE_LINES = 30;
    private final Standing standing;
    private final Group group;

    Passage(Standing standing, Group group) {
        this.standing = standing;
        this.group = group;
    }

    /** @param number in the whole text, the one that its box in the checklist bears */
    String markdown(int number, Detail detail) {
        StringBuilder text = new StringBuilder("### " + number + ". ");
        text.append(Markdown.text(standing.title(group.rule()))).append("\n\n");
        text.append("**Seen:** ").append(seen());
        if (detail == Detail.LINE) {
            return text.append(' ').append(about()).append("\n\n").toString();
        }
        text.append('\n').append(about()).append("\n\n");
        text.append(places(detail == Detail.FULL ? PLACES : FEW_PLACES, detail == Detail.FULL ? FOLDED : 0));
        standing.card(group.rule())
                .ifPresent(card -> text.append("\n**Why:** ")
                        .append(Markdown.text(card.why()))
                        .append("\n\n**Recommended:** ")
                        .append(Markdown.text(fix(card)))
                        .append("\n")
                        .append(change().orElseGet(() -> detail == Detail.FULL ? example(card) : "")));
        return text.append('\n').toString();
    }

    /** "4 of 5", as the rule judged; one cause is one finding, and graver ones stand elsewhere: so there may be fewer. */
    private String seen() {
        int here = group.open().size();
        return standing.control(group.rule())
                .map(control -> count(control) + " fail"
                        + (control.fail() == here ? "." : ", told here in " + Count.of(here, "finding") + "."))
                .orElse(Count.of(here, "finding") + ".");
    }

    private static String count(Control control) {
        return control.fail() + " of " + control.subjects()
                + (control.cannotTell() == 0 ? "" : " (" + control.cannotTell() + " not decided)");
    }

    private String about() {
        Entry oldest = group.oldest();
        String register = Optional.ofNullable(
                        standing.report().settings().registers().get(group.rule()))
                .map(name -> " (= " + Markdown.text(name) + ")")
                .orElse("");
        return standing.register().risk(group.rule()) + register + " · " + Markdown.code(group.rule()) + " · "
                + age(oldest) + ".";
    }

    private String age(Entry entry) {
        Mark since = entry.since();
        return (entry.returned().isPresent() ? "returned on " : "open since ") + since.day() + " ("
                + standing.links().commit(since.commit()) + "), " + Count.of(entry.days(standing.today()), "day");
    }

    private String places(int shown, int folded) {
        StringBuilder text = new StringBuilder();
        List<Entry> open = group.open();
        Entry oldest = group.oldest();
        open.stream().limit(shown).forEach(entry -> text.append(place(entry, oldest)));
        int more = open.size() - shown;
        if (more > 0 && folded > 0) {
            text.append("\n<details><summary>")
                    .append(Count.of(more, "more place"))
                    .append("</summary>\n\n");
            open.stream().skip(shown).limit(folded).forEach(entry -> text.append(place(entry, oldest)));
            text.append(more > folded ? "- and " + (more - folded) + " more\n" : "")
                    .append("\n</details>\n");
        } else if (more > 0) {
            text.append("- and ").append(more).append(" more\n");
        }
        return text.toString();
    }

    /** A place tells its own age only where it differs from what is said above. */
    private String place(Entry entry, Entry oldest) {
        boolean other = !entry.since().equals(oldest.since());
        return "- " + standing.links().place(entry.seen()) + ": "
                + Markdown.text(entry.seen().said()) + (other ? " (" + age(entry) + ")" : "") + "\n";
    }

    private String fix(RuleCard card) {
        return first().map(Finding::fix).orElse(card.fix());
    }

    private Optional<Finding> first() {
        return group.open().stream()
                .flatMap(entry -> standing.finding(entry).stream())
                .findFirst();
    }

    /** The repair of one of the places, with the repository's own lines. */
    private Optional<String> change() {
        return group.open().stream()
                .flatMap(entry -> standing.finding(entry).stream())
                .flatMap(finding -> standing
                        .repair(finding)
                        .filter(change -> !change.lines().isEmpty())
                        .map(change -> own(finding.problem().edit().orElseThrow(), change))
                        .stream())
                .findFirst();
    }

    private static String own(Edit edit, LineChange change) {
        String path = edit.place().path();
        String where = change.first() == change.last()
                ? "line " + change.first()
                : "lines " + change.first() + " to " + change.last();
        return "\n" + Markdown.code(path) + ", in place of " + where + ":\n\n"
                + Markdown.block(RulePage.language(path), String.join("\n", change.lines()) + "\n");
    }

    private static String example(RuleCard card) {
        Map<String, String> files = card.good().files();
        String path = files.keySet().iterator().next();
        String source = files.get(path);
        return files.size() > 1 || source.lines().count() > EXAMPLE_LINES
                ? ""
                : "\n<details><summary>An example that passes</summary>\n\n"
                        + Markdown.block(RulePage.language(path), source) + "\n</details>\n";
    }
}
