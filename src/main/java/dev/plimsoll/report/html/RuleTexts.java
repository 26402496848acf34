package dev.plimsoll.report.html;

import dev.plimsoll.audit.Control;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the rules say of themselves that found something: the page of each, folded. */
final class RuleTexts {
    private final Html html;
    private final List<Control> controls;

    RuleTexts(Html html, List<Control> controls) {
        this.html = html;
        this.controls = controls;
    }

    /** Where a rule's text stands on the page. */
    static String anchor(RuleCard card) {
        return "rule/" + card.id();
    }

    void write(List<Finding> findings) {
        Map<String, RuleCard> cards = new TreeMap<>();
        findings.forEach(finding -> cards.put(finding.rule(), finding.card()));
        html.open("section", "id", "rules").put("h2", "Rules");
        if (cards.isEmpty()) {
            html.put("p", "No rule found anything.");
        }
        cards.values().forEach(this::rule);
        html.end("section");
    }

    private void rule(RuleCard card) {
        html.open("details", "class", "fold").open("summary").put("code", card.id());
        html.text(" " + card.title()).end("summary");
        html.open("div", "id", anchor(card), "class", "text", "tabindex", "-1");
        html.open("p", "class", "small")
                .text(card.severity().word() + " · " + card.concern().words());
        controls.stream()
                .filter(control -> control.card().id().equals(card.id()))
                .forEach(control -> html.text(" · " + judged(control)));
        html.end("p").put("p", card.why());
        html.open("p").put("strong", "What to do: ").text(card.fix()).end("p");
        sample("Found, at " + String.join(", ", places(card.bad())), card.bad());
        sample("Accepted", card.good());
        html.close("div").end("details");
    }

    private static List<String> places(Sample sample) {
        List<String> places = new ArrayList<>(sample.expected());
        places.replaceAll(place -> place.equals(".") ? "the repository" : place);
        return places;
    }

    private static String judged(Control control) {
        return control.subjects() + " judged: " + control.hold() + " hold, " + control.fail() + " do not"
                + (control.cannotTell() == 0 ? "" : ", " + control.cannotTell() + " can't be decided");
    }

    private void sample(String title, Sample sample) {
        html.put("h4", title);
        sample.files().forEach((path, source) -> {
            html.open("p", "class", "small").put("code", path).end("p");
            html.source(source);
        });
    }
}
