package dev.plimsoll.report.html;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.report.Count;
import dev.plimsoll.report.Criterion;
import dev.plimsoll.report.Readiness;
import dev.plimsoll.report.Report;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the repository stands: readiness as a picture with its numbers and its formula, and the owners' criteria. */
final class Standing {
    private static final String WIDE = "1000";

    private final Html html;
    private final Report report;

    Standing(Html html, Report report) {
        this.html = html;
        this.report = report;
    }

    void write() {
        html.open("section", "id", "readiness").put("h2", "Readiness");
        readiness();
        html.end("section");
        List<Criterion> criteria = Criterion.of(report.audit(), report.settings());
        if (!criteria.isEmpty()) {
            html.open("section", "id", "criteria").put("h2", "Criteria");
            criteria(criteria);
            html.end("section");
        }
    }

    private void readiness() {
        Readiness now = Readiness.of(report.audit());
        Optional<Readiness> before = report instanceof Report.OfChange change
                ? Optional.of(Readiness.of(change.delta().base()))
                : Optional.empty();
        if (now.overall().isEmpty()) {
            html.put("p", "Nothing was measured: no rule had anything to decide.");
            return;
        }
        double overall = now.overall().getAsDouble();
        html.open("p", "class", "overall")
                .put("strong", Readiness.percent(overall))
                .text(" overall, ");
        html.put("span", Readiness.band(overall), "class", "band b-" + Readiness.band(overall));
        before.map(Readiness::overall)
                .filter(then -> then.isPresent())
                .ifPresent(then -> html.text(
                        then.getAsDouble() == overall
                                ? ", as before"
                                : ", before " + Readiness.percent(then.getAsDouble())));
        html.end("p").open("div", "class", "bars");
        for (Readiness.Dimension dimension : now.dimensions()) {
            bar(dimension, before.flatMap(then -> then.find(dimension.of())));
        }
        for (Concern.Dimension dimension : Concern.Dimension.values()) {
            if (now.find(dimension).isEmpty()) {
                html.open("p", "class", "bar").put("span", dimension.words(), "class", "what");
                html.put("span", "not measured", "class", "of").end("p");
            }
        }
        html.end("div");
        before.ifPresent(then -> html.put("p", "The thin bar is how it was before this change.", "class", "small"));
        html.put("p", Readiness.FORMULA, "class", "small");
    }

    private void bar(Readiness.Dimension now, Optional<Readiness.Dimension> before) {
        html.open("div", "class", "bar").put("span", now.of().words(), "class", "what");
        html.open("svg", "viewBox", "0 0 1000 24", "preserveAspectRatio", "none", "aria-hidden", "true");
        rectangle("track", 0, 24, WIDE);
        rectangle("fill b-" + now.band(), 0, before.isPresent() ? 16 : 24, width(now));
        before.ifPresent(then -> rectangle("then", 18, 6, width(then)));
        for (String line : List.of("500", "750", "900")) {
            html.open("path", "class", "line", "d", "M" + line + " 0V24").close("path");
        }
        html.close("svg")
                .open("span", "class", "score")
                .put("strong", Readiness.percent(now.score()))
                .text(" ");
        html.put("span", now.band(), "class", "band b-" + now.band()).close("span");
        html.open("span", "class", "of")
                .text(now.held() + " of " + now.applicable() + " by weight in " + Count.of(now.rules(), "rule"));
        before.ifPresent(then -> html.text(
                then.held() == now.held() && then.applicable() == now.applicable()
                        ? "; as before"
                        : "; before " + Readiness.percent(then.score()) + ", " + then.held() + " of "
                                + then.applicable()));
        html.close("span").end("div");
    }

    private void rectangle(String kind, int top, int height, String width) {
        html.open("rect", "class", kind, "y", "" + top, "width", width, "height", "" + height)
                .close("rect");
    }

    private static String width(Readiness.Dimension dimension) {
        return String.format(Locale.ROOT, "%.0f", Math.floor(dimension.score() * 1000));
    }

    private void criteria(List<Criterion> criteria) {
        html.open("div", "class", "scroll").open("table").open("thead").open("tr");
        List.of("Criterion", "Met", "Seen").forEach(name -> html.put("th", name, "scope", "col"));
        html.close("tr").end("thead").open("tbody");
        for (Criterion criterion : criteria) {
            html.open("tr").put("th", criterion.words(), "scope", "row");
            html.put(
                    "td",
                    criterion.result(),
                    "class",
                    "met m-" + criterion.result().replace(' ', '-'));
            html.put("td", criterion.count()).end("tr");
        }
        html.close("tbody").close("table").end("div");
    }
}
