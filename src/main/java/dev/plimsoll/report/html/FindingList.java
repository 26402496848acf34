package dev.plimsoll.report.html;

import dev.plimsoll.audit.Audit;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Related;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.report.Count;
import dev.plimsoll.report.Quotes;
import dev.plimsoll.report.Sections;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Findings by file, the gravest file first; what one rule found in a file stands together and says once why. */
final class FindingList {
    /** So many of a rule in a file are open to the eye; the rest is folded. */
    private static final int OPEN = 4;

    /** So many files are open; of the others the name and the counts are seen. */
    private static final int FILES = 30;

    private final Html html;
    private final Audit audit;
    private final Filters filters;
    private final Function<Finding, List<String>> notes;
    private final Quotes quotes;

    /** @param notes what else there is to say of a finding */
    FindingList(Html html, Audit audit, Filters filters, Function<Finding, List<String>> notes) {
        this.html = html;
        this.audit = audit;
        this.filters = filters;
        this.notes = notes;
        this.quotes = new Quotes(audit);
    }

    void write(List<Finding> findings) {
        List<Map.Entry<String, List<Finding>>> files =
                new ArrayList<>(Sections.byFile(findings).entrySet());
        files.sort(Comparator.comparing(file -> file.getValue().stream()
                .map(Finding::severity)
                .min(Comparator.naturalOrder())
                .orElseThrow()));
        html.open("div", "id", "files");
        for (int i = 0; i < files.size(); i++) {
            file(files.get(i).getKey(), files.get(i).getValue(), i < FILES);
        }
        html.put("p", "Nothing matches.", "id", "nothing", "hidden", "").end("div");
    }

    private void file(String path, List<Finding> findings, boolean isOpen) {
        if (isOpen) {
            html.open("details", "class", "file", "open", "");
        } else {
            html.open("details", "class", "file");
        }
        html.open("summary");
        html.put("h3", path.equals(".") ? "the repository" : path);
        html.put("span", Count.bySeverity(findings), "class", "counts").end("summary");
        Map<String, List<Finding>> cards = new LinkedHashMap<>();
        findings.stream()
                .sorted(Comparator.comparing(Finding::severity))
                .forEach(finding -> cards.computeIfAbsent(
                                finding.severity() + finding.rule(), first -> new ArrayList<>())
                        .add(finding));
        cards.values().forEach(this::card);
        html.end("details");
    }

    private void card(List<Finding> same) {
        Finding first = same.get(0);
        RuleCard card = first.card();
        String word = first.severity().word();
        html.open("article", "class", "card s-" + word + " f-" + card.family());
        html.open("h4").put("span", word, "class", "sev is-" + word).text(" " + card.title());
        if (same.size() > 1) {
            html.text(" ").put("span", same.size() + " times", "class", "n");
        }
        html.text(" ")
                .put("a", card.id(), "class", "rule", "href", "#" + RuleTexts.anchor(card))
                .end("h4");
        html.open("ul");
        int open = same.size() <= OPEN + 1 ? same.size() : OPEN;
        same.subList(0, open).forEach(this::item);
        html.end("ul");
        if (open < same.size()) {
            html.open("details", "class", "more")
                    .put("summary", (same.size() - open) + " more")
                    .open("ul");
            same.subList(open, same.size()).forEach(this::item);
            html.close("ul").end("details");
        }
        html.open("details", "class", "why").put("summary", "Why, and what to do");
        html.put("p", card.why()).open("p").put("strong", "What to do: ").text(card.fix());
        html.close("p").close("details").end("article");
    }

    private void item(Finding finding) {
        html.open("li", "class", "item " + filters.environment(finding), "id", "f-" + finding.fingerprint());
        html.open("p");
        if (finding.place().hasLine()) {
            html.put("span", "line " + finding.place().line(), "class", "at").text(" ");
        }
        html.text(Sections.said(finding));
        finding.environments().forEach(name -> html.text(" ").put("span", name, "class", "env"));
        html.close("p");
        quotes.of(finding).ifPresent(line -> html.open("pre").put("code", line).close("pre"));
        extras(finding);
        html.end("li");
    }

    private void extras(Finding finding) {
        List<Related> related = finding.problem().related();
        if (!related.isEmpty()) {
            html.open("ul", "class", "related");
            related.forEach(other -> html.open("li")
                    .put("code", Sections.where(other.place()))
                    .text(": " + other.message())
                    .close("li"));
            html.close("ul");
        }
        notes.apply(finding).forEach(note -> html.put("p", note, "class", "note"));
        finding.problem()
                .fix()
                .ifPresent(fix -> html.open("p", "class", "note")
                        .put("strong", "Here: ")
                        .text(fix)
                        .close("p"));
        if (audit.proposed().containsKey(finding)) {
            html.put("p", "The change itself proposes to waive it.", "class", "note");
        }
    }
}
