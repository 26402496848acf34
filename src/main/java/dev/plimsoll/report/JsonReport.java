package dev.plimsoll.report;

import dev.plimsoll.audit.Audit;
import dev.plimsoll.audit.Control;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Related;
import dev.plimsoll.audit.Waiver;
import dev.plimsoll.delta.Delta;
import dev.plimsoll.delta.Move;
import dev.plimsoll.snapshot.Excluded;
import dev.plimsoll.syntax.Place;
import java.util.List;
import java.util.Optional;

/** The report for programs; what it holds is promised in docs/result.schema.json. */
public final class JsonReport implements Format {
    private final Tool tool;

    public JsonReport(Tool tool) {
        this.tool = tool;
    }

    @Override
    public String of(Report report) {
        return Json.object(json -> {
            json.object("tool", this::tool);
            if (report instanceof Report.OfChange change) {
                commit(json, "base", change.delta().base());
                commit(json, "head", change.delta().head());
            } else {
                commit(json, "commit", report.audit());
            }
            json.object(
                    "verdict",
                    verdict -> verdict.text(
                                    "conclusion", report.outcome().conclusion().word())
                            .text("because", report.outcome().because()));
            if (report instanceof Report.OfChange change) {
                json.object("delta", inner -> delta(inner, change.delta()));
                change.preview().ifPresent(preview -> json.object("configuration", inner -> preview(inner, preview)));
            } else {
                json.objects("findings", report.audit().findings(), finding -> finding(json, finding, report.audit()));
            }
            json.objects("waived", report.audit().waived(), waived -> {
                finding(json, waived.finding(), "waived");
                waiver(json, waived.waiver());
            });
            rest(json, report.audit());
            standing(json, report);
            if (!report.settings().notes().isEmpty()) {
                json.texts("notes", report.settings().notes());
            }
        });
    }

    private void tool(Json json) {
        json.text("name", "plimsoll").text("version", tool.version()).text("rules", tool.digest());
    }

    private static void commit(Json json, String name, Audit audit) {
        audit.repository().snapshot().commit().ifPresent(id -> json.text(name, id));
    }

    private static void delta(Json json, Delta delta) {
        json.objects("introduced", delta.introduced(), finding -> changed(json, delta, finding))
                .objects("fixed", delta.fixed(), finding -> changed(json, delta, finding))
                .objects("moved", delta.moved(), move -> move(json, move))
                .number("unchanged", delta.unchanged().size());
    }

    private static void preview(Json json, Preview preview) {
        json.text("conclusion", preview.then().conclusion().word())
                .text("because", preview.then().because())
                .objects("appear", preview.appear(), finding -> finding(json, finding, "open"))
                .objects("vanish", preview.vanish(), finding -> finding(json, finding, "open"))
                .number("weighed", preview.weighed());
    }

    private static void changed(Json json, Delta delta, Finding finding) {
        finding(json, finding, delta.head());
        if (delta.isCausedElsewhere(finding)) {
            json.truth("causedElsewhere", true);
            json.objects("causes", delta.causes(finding), cause -> related(json, cause));
        }
    }

    private static void move(Json json, Move move) {
        finding(json, move.to(), "open");
        json.object("from", from -> place(from, move.from().place()));
    }

    private static void finding(Json json, Finding finding, Audit audit) {
        Optional<Waiver> proposed = Optional.ofNullable(audit.proposed().get(finding));
        finding(json, finding, proposed.isPresent() ? "proposed" : "open");
        proposed.ifPresent(waiver -> waiver(json, waiver));
    }

    private static void waiver(Json json, Waiver waiver) {
        json.object("waiver", inner -> {
            inner.text("reason", waiver.reason());
            waiver.until().ifPresent(day -> inner.text("until", day.toString()));
            waiver.owner().ifPresent(owner -> inner.text("owner", owner));
            place(inner, waiver.place());
        });
    }

    private static void finding(Json json, Finding finding, String state) {
        json.text("rule", finding.rule())
                .text("severity", finding.severity().word())
                .text("title", finding.card().title())
                .text("message", finding.message());
        place(json, finding.place());
        json.text("subject", finding.subject())
                .texts("environments", finding.environments())
                .text("fingerprint", finding.fingerprint())
                .text("state", state)
                .objects("related", finding.problem().related(), related -> related(json, related))
                .text("fix", finding.fix());
    }

    private static void related(Json json, Related related) {
        place(json, related.place());
        json.text("message", related.message());
    }

    private static void place(Json json, Place place) {
        json.text("path", place.path());
        if (place.hasLine()) {
            json.number("line", place.line()).number("endLine", place.span().endLine());
        }
    }

    private static void rest(Json json, Audit audit) {
        json.objects("controls", audit.controls(), control -> control(json, control));
        json.objects("unread", audit.unread(), unread -> {
            json.text("path", unread.place().path());
            if (unread.place().hasLine()) {
                json.number("line", unread.place().line());
            }
            json.text("reason", unread.reason());
        });
        List<Excluded> excluded = audit.repository().snapshot().excluded();
        json.object(
                "excluded",
                left -> left.number(
                                "files",
                                excluded.stream().mapToInt(Excluded::files).sum())
                        .objects(
                                "why",
                                excluded,
                                folder -> left.text("path", folder.path())
                                        .text("reason", folder.reason())
                                        .number("files", folder.files())));
        json.texts("roots", List.of());
    }

    private static void standing(Json json, Report report) {
        json.object("readiness", inner -> readiness(inner, Readiness.of(report.audit())));
        if (report instanceof Report.OfChange change) {
            json.object(
                    "readinessBefore",
                    inner -> readiness(inner, Readiness.of(change.delta().base())));
        }
        json.objects(
                "criteria",
                Criterion.of(report.audit(), report.settings()),
                criterion -> json.text("criterion", criterion.words())
                        .texts("rules", criterion.rules())
                        .text("result", criterion.result())
                        .number("subjects", criterion.subjects())
                        .number("hold", criterion.hold()));
    }

    private static void readiness(Json json, Readiness readiness) {
        json.text("formula", Readiness.FORMULA)
                .objects(
                        "dimensions",
                        readiness.dimensions(),
                        dimension -> json.text("name", dimension.of().words())
                                .number("held", dimension.held())
                                .number("applicable", dimension.applicable())
                                .number("rules", dimension.rules())
                                .decimal("score", dimension.score())
                                .text("band", dimension.band()));
        readiness.overall().ifPresent(overall -> json.decimal("overall", overall));
    }

    private static void control(Json json, Control control) {
        json.text("rule", control.card().id())
                .number("subjects", control.subjects())
                .number("hold", control.hold())
                .number("fail", control.fail())
                .number("cannotTell", control.cannotTell())
                .objects("evidence", control.evidence(), place -> place(json, place))
                .objects("unknown", control.unknown(), unknown -> {
                    place(json, unknown.place());
                    json.text("subject", unknown.subject()).text("reason", unknown.reason());
                });
    }
}
