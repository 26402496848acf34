package dev.plimsoll.report.issue;

import dev.plimsoll.audit.Audit;
import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Control;
import dev.plimsoll.report.Count;
import dev.plimsoll.report.Criterion;
import dev.plimsoll.report.Markdown;
import dev.plimsoll.report.Readiness;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of an audit is counted: aspects, readiness, the owners' criteria. */
record Measures(Standing standing, List<Risk> risks, Optional<Audited> last) {
    private Audit audit() {
        return standing.report().audit();
    }

    /** Each aspect with a mark and a word, and every open risk in the row that it belongs to. */
    String aspects() {
        String rows = Stream.of(Concern.values()).map(this::aspect).collect(Collectors.joining());
        return "## Aspects\n\n" + Rows.table("Aspect", "Status", "Seen") + rows + "\n";
    }

    private String aspect(Concern concern) {
        List<Control> controls = audit().controls().stream()
                .filter(control -> control.card().concern() == concern)
                .toList();
        List<String> open = risks.stream()
                .filter(risk -> risk.isOpen()
                        && standing.card(risk.rule())
                                .filter(card -> card.concern() == concern)
                                .isPresent())
                .map(Risk::id)
                .toList();
        int subjects = controls.stream().mapToInt(Control::subjects).sum();
        int hold = controls.stream().mapToInt(Control::hold).sum();
        String status = open.isEmpty()
                ? subjects == 0 ? "➖ nothing to judge" : "✅ nothing open"
                : "❌ open: " + String.join(", ", open);
        return Rows.row(
                concern.words(), status, hold + " of " + subjects + " hold in " + Count.of(controls.size(), "rule"));
    }

    String readiness() {
        Readiness now = Readiness.of(audit());
        if (now.dimensions().isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("## Readiness\n\n");
        text.append(Rows.table("Dimension", "Score", "Band", "Held / applicable by weight", "Rules", "Last audit"));
        now.dimensions()
                .forEach(dimension -> text.append(Rows.row(
                        dimension.of().words(),
                        Readiness.percent(dimension.score()),
                        dimension.band(),
                        dimension.held() + " / " + dimension.applicable(),
                        Integer.toString(dimension.rules()),
                        last.map(before -> before.readiness()
                                        .getOrDefault(dimension.of().words(), "not measured"))
                                .orElse("none"))));
        now.overall()
                .ifPresent(overall -> text.append("\n**Overall: ")
                        .append(Readiness.percent(overall))
                        .append(" (")
                        .append(Readiness.band(overall))
                        .append(").** "));
        return text.append(Markdown.text(Readiness.FORMULA)).append("\n\n").toString();
    }

    /** By dimension, as it is written. */
    Map<String, String> percents() {
        Map<String, String> all = new TreeMap<>();
        Readiness.of(audit())
                .dimensions()
                .forEach(dimension -> all.put(dimension.of().words(), Readiness.percent(dimension.score())));
        return all;
    }

    String criteria(Rows rows) {
        List<Criterion> criteria = Criterion.of(audit(), standing.report().settings());
        long evaluated = criteria.stream()
                .filter(criterion -> !criterion.result().equals("not evaluated"))
                .count();
        long met = criteria.stream()
                .filter(criterion -> criterion.result().equals("yes"))
                .count();
        return rows.section(
                "Criteria: " + met + " of " + evaluated + " evaluated are met",
                Rows.table("Criterion", "Met", "Seen"),
                criteria.stream()
                        .map(criterion ->
                                Rows.row(Markdown.text(criterion.words()), criterion.result(), criterion.count()))
                        .toList(),
                "criterion");
    }
}
