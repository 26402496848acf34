package dev.plimsoll.report.html;

import dev.plimsoll.audit.Audit;
import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Control;
import dev.plimsoll.audit.Waived;
import dev.plimsoll.model.Repository;
import dev.plimsoll.report.Count;
import dev.plimsoll.report.Sections;
import dev.plimsoll.snapshot.Excluded;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What there is to know besides findings: waived, held, undecided, not read, left out, and what there is at all. */
final class Rest {
    private final Html html;
    private final Audit audit;

    Rest(Html html, Audit audit) {
        this.html = html;
        this.audit = audit;
    }

    void write() {
        new Fold(html, "proposed", "Proposed to be waived").list(Sections.proposed(audit), this::waived);
        new Fold(html, "waived", "Waived").list(audit.waived(), this::waived);
        holds();
        questions();
        scope();
    }

    private void waived(Waived waived) {
        html.put("code", Sections.where(waived.finding().place()));
        html.text(" " + Sections.said(waived.finding()) + " ");
        html.put("span", waived.finding().rule(), "class", "rule");
        html.put("p", "Waived: " + Sections.terms(waived.waiver()), "class", "note");
    }

    private void holds() {
        List<Control> hold = Sections.allHold(audit);
        html.open("section", "id", "holds").open("h2").text("What holds ");
        html.put("span", Count.of(hold.size(), "rule"), "class", "n").end("h2");
        html.put("p", "Looked for everywhere it could be, and not found.", "class", "small");
        for (Concern.Dimension dimension : Concern.Dimension.values()) {
            List<Control> of = hold.stream()
                    .filter(control -> control.card().concern().dimension() == dimension)
                    .toList();
            if (!of.isEmpty()) {
                html.open("details", "class", "fold");
                html.put("summary", dimension.words() + ": " + Count.of(of.size(), "rule"));
                held(of);
                html.end("details");
            }
        }
        html.end("section");
    }

    private void held(List<Control> controls) {
        html.open("ul", "class", "plain");
        for (Control control : controls) {
            html.open("li")
                    .put("strong", control.hold() + " of " + control.subjects())
                    .text(" clear: ");
            html.text(control.card().title() + " ").put("span", control.card().id(), "class", "rule");
            html.open("p", "class", "note");
            control.evidence()
                    .forEach(place -> html.put("code", Sections.where(place)).text(" "));
            int more = control.hold() - control.evidence().size();
            html.text(more == 0 ? "" : "and " + more + " more").close("p").end("li");
        }
        html.end("ul");
    }

    private void questions() {
        html.open("section", "id", "undecided").open("h2").text("What could not be decided ");
        List<Control> open = Sections.undecided(audit);
        html.put("span", "" + open.stream().mapToInt(Control::cannotTell).sum(), "class", "n")
                .end("h2");
        if (open.isEmpty()) {
            html.put("p", "Everything that was judged could be decided from the repository.");
        }
        for (Control control : open) {
            html.open("details", "class", "fold").open("summary");
            html.text(control.card().title() + ": " + control.cannotTell() + " of " + control.subjects() + " ");
            html.put("span", control.card().id(), "class", "rule")
                    .end("summary")
                    .open("ul", "class", "plain");
            control.unknown()
                    .forEach(unknown -> html.open("li")
                            .put("code", Sections.where(unknown.place()))
                            .text(" " + unknown.subject() + ": " + unknown.reason())
                            .end("li"));
            html.close("ul").end("details");
        }
        html.end("section");
    }

    private void scope() {
        html.open("section", "id", "scope").put("h2", "Scope").open("dl", "class", "tiles");
        inventory().forEach((what, number) -> {
            html.open("div", "class", number == 0 ? "tile none" : "tile");
            html.put("dt", what).put("dd", "" + number).end("div");
        });
        html.end("dl").end("section");
        new Fold(html, "unread", "Not read")
                .list(
                        audit.unread(),
                        part -> html.put("code", Sections.where(part.place())).text(" " + part.reason()));
        List<Excluded> excluded = audit.repository().snapshot().excluded();
        new Fold(html, "excluded", "Left out")
                .counting(Sections.excludedFiles(audit))
                .list(
                        excluded,
                        left -> html.put("code", left.path())
                                .text(" " + left.reason() + ", " + Count.of(left.files(), "file")));
    }

    private Map<String, Integer> inventory() {
        Repository repository = audit.repository();
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("files looked at", repository.snapshot().blobs().size());
        counts.put("files left out", Sections.excludedFiles(audit));
        counts.put("infrastructure files", repository.files().size());
        counts.put("Dockerfiles", repository.dockerfiles().size());
        counts.put(
                "Compose services", (int) repository.composeServices().stream().count());
        counts.put("Kubernetes objects", repository.kubernetes().objects().size());
        counts.put("of these workloads", repository.workloads().size());
        counts.put("workflows", repository.workflows().size());
        counts.put("env files", repository.environmentFiles().size());
        counts.put("rules with something to judge", audit.controls().size());
        return counts;
    }
}
