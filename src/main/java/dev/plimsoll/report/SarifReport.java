package dev.plimsoll.report;

import dev.plimsoll.audit.Audit;
import dev.plimsoll.audit.Control;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Related;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Waiver;
import dev.plimsoll.delta.Delta;
import dev.plimsoll.delta.Move;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The report as SARIF 2.1.0 (OASIS), in the subset that GitHub's code scanning reads. Of a change, it holds all findings
 * of the head, because code scanning compares by itself; what the change did to each stands in its properties.
 */
public final class SarifReport implements Format {
    /** GitHub refuses a run with more results ("SARIF results exceed one or more limits"). */
    private static final int MOST_RESULTS = 25_000;
    /** GitHub shows no more locations of a result. */
    private static final int MOST_RELATED = 100;

    private final Tool tool;

    public SarifReport(Tool tool) {
        this.tool = tool;
    }

    @Override
    public String of(Report report) {
        Audit audit = report.audit();
        List<RuleCard> cards = audit.controls().stream().map(Control::card).toList();
        Map<String, Integer> index = new HashMap<>();
        cards.forEach(card -> index.put(card.id(), index.size()));
        Map<String, String> states = report instanceof Report.OfChange change ? states(change.delta()) : Map.of();
        SarifPlaces places = new SarifPlaces(audit.repository().snapshot());
        return Json.object(json -> json.text("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
                .text("version", "2.1.0")
                .objects("runs", List.of(report), run -> {
                    json.object("tool", t -> t.object("driver", driver -> driver(driver, cards)));
                    json.object("automationDetails", details -> details.text("id", "plimsoll/"));
                    json.text("columnKind", "utf16CodeUnits");
                    json.object(
                            "originalUriBaseIds",
                            bases -> bases.object(
                                    SarifPlaces.ROOT,
                                    root -> root.object(
                                            "description", d -> d.text("text", "The root of the repository."))));
                    invocation(json, audit, places);
                    json.objects(
                            "results",
                            audit.findings().stream().limit(MOST_RESULTS).toList(),
                            finding -> {
                                json.text("ruleId", finding.rule());
                                json.number("ruleIndex", index.get(finding.rule()));
                                result(json, finding, places);
                                if (audit.proposed().containsKey(finding)) {
                                    suppression(json, audit.proposed().get(finding), "underReview");
                                }
                                if (states.containsKey(finding.fingerprint())) {
                                    json.object("properties", p -> p.text("delta", states.get(finding.fingerprint())));
                                }
                            });
                }));
    }

    private void driver(Json json, List<RuleCard> cards) {
        json.text("name", "Plimsoll")
                .text("version", tool.version())
                .object("properties", properties -> properties.text("rules", tool.digest()))
                .objects("rules", cards, card -> rule(json, card));
    }

    private static void rule(Json json, RuleCard card) {
        json.text("id", card.id())
                .text("name", card.title())
                .object("shortDescription", text -> text.text("text", card.title()))
                .object("fullDescription", text -> text.text("text", card.why()))
                .object(
                        "help",
                        help -> help.text("text", card.why() + " " + card.fix())
                                .text("markdown", new RulePage(card).help()))
                .object("defaultConfiguration", level -> level.text("level", level(card.severity())))
                .object("properties", properties -> {
                    properties.texts("tags", tags(card)).text("precision", "high");
                    if (card.concern().isSecurity()) {
                        properties.text("security-severity", score(card.severity()));
                    } else {
                        properties.text("problem.severity", problem(card.severity()));
                    }
                });
    }

    private static List<String> tags(RuleCard card) {
        String concern = card.concern().words().replace(' ', '-');
        return card.concern().isSecurity() && !concern.equals("security")
                ? List.of("security", concern, card.family())
                : List.of(concern, card.family());
    }

    private static void result(Json json, Finding finding, SarifPlaces places) {
        json.text("level", level(finding.severity()))
                .object("message", message -> message.text("text", Sections.said(finding)))
                .objects("locations", List.of(finding.place()), place -> places.write(json, place))
                .object("partialFingerprints", prints -> prints.text("plimsoll/v1", finding.fingerprint()));
        List<Related> related = finding.problem().related();
        if (!related.isEmpty()) {
            json.objects(
                    "relatedLocations", related.stream().limit(MOST_RELATED).toList(), other -> {
                        places.write(json, other.place());
                        json.object("message", message -> message.text("text", other.message()));
                    });
        }
    }

    private static void suppression(Json json, Waiver waiver, String status) {
        json.objects(
                "suppressions",
                List.of(waiver),
                one -> json.text("kind", "external").text("status", status).text("justification", waiver.reason()));
    }

    private static void invocation(Json json, Audit audit, SarifPlaces places) {
        json.objects(
                "invocations",
                List.of(audit),
                one -> json.truth("executionSuccessful", true)
                        .objects("toolExecutionNotifications", audit.unread(), unread -> {
                            json.text("level", "warning")
                                    .object("message", message -> message.text("text", "Not read: " + unread.reason()))
                                    .objects("locations", List.of(unread.place()), place -> places.write(json, place));
                        }));
    }

    private static Map<String, String> states(Delta delta) {
        Map<String, String> states = new HashMap<>();
        delta.introduced().forEach(finding -> states.put(finding.fingerprint(), "introduced"));
        delta.unchanged().forEach(finding -> states.put(finding.fingerprint(), "unchanged"));
        delta.moved().stream().map(Move::to).forEach(finding -> states.put(finding.fingerprint(), "moved"));
        return states;
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> "error";
            case MEDIUM -> "warning";
            case LOW -> "note";
        };
    }

    private static String problem(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> "error";
            case MEDIUM -> "warning";
            case LOW -> "recommendation";
        };
    }

    /** GitHub's bands: critical over 9.0, high from 7.0, medium from 4.0, low from 0.1. */
    private static String score(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "9.5";
            case HIGH -> "8.0";
            case MEDIUM -> "5.5";
            case LOW -> "3.0";
        };
    }
}
