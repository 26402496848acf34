package dev.plimsoll.audit;

import dev.plimsoll.model.Fact;
import dev.plimsoll.model.Repository;
import dev.plimsoll.syntax.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes the findings that somebody decided to live with out of those that are open. */
final class Waiving {
    private final Waivers waivers;
    private final List<Waiver> comments;
    private final List<Waiver> counting = new ArrayList<>();
    private final List<Waiver> proposed = new ArrayList<>();
    private final List<Finding> open = new ArrayList<>();
    private final List<Waived> waived = new ArrayList<>();
    private final Map<Finding, Waiver> underProposal = new LinkedHashMap<>();

    /** A waiver about which something is to be said. */
    record Statement(Waiver waiver) implements Fact {
        @Override
        public Place place() {
            return waiver.place();
        }

        @Override
        public String name() {
            return "waiver of " + waiver.about();
        }
    }

    Waiving(Waivers waivers, Repository repository, KnownRules rules) {
        this.waivers = waivers;
        WaiverReader reader = new WaiverReader(rules, new Refusals());
        this.comments = repository.waivers().stream()
                .flatMap(comment -> reader.of(comment).stream())
                .toList();
        Optional<List<Waiver>> onBase = waivers.comments();
        counting.addAll(waivers.standing());
        proposed.addAll(waivers.proposed());
        for (Waiver comment : comments) {
            boolean stands = onBase.isEmpty() || onBase.get().stream().anyMatch(comment::says);
            (stands ? counting : proposed).add(comment);
        }
    }

    /** True where nothing is waived or proposed to be. */
    boolean isIdle() {
        return counting.isEmpty() && proposed.isEmpty();
    }

    Audit apply(Audit audit) {
        List<Waiver> valid =
                counting.stream().filter(waiver -> !waivers.isOver(waiver)).toList();
        for (Finding finding : audit.findings()) {
            Optional<Waiver> by = first(valid, finding);
            if (by.isPresent()) {
                waived.add(new Waived(finding, by.get()));
            } else {
                open.add(finding);
                first(waivers.welcome() ? proposed : List.of(), finding)
                        .ifPresent(waiver -> underProposal.put(finding, waiver));
            }
        }
        return audit.waiving(open, waived, underProposal, comments);
    }

    private static Optional<Waiver> first(List<Waiver> waivers, Finding finding) {
        return waivers.stream().filter(waiver -> waiver.covers(finding)).findFirst();
    }

    /** What is wrong with waivers that are written well: they have run out, or there is nothing to waive. */
    Map<Statement, Problem> problems(Audit before) {
        Map<Statement, Problem> problems = new LinkedHashMap<>();
        Stream.concat(counting.stream(), proposed.stream()).forEach(waiver -> {
            if (waivers.isOver(waiver)) {
                problems.put(
                        new Statement(waiver),
                        Problem.at(
                                waiver.place(),
                                "The waiver of " + waiver.about() + " ran out on "
                                        + waiver.until().orElseThrow() + ": it counts no more"));
            } else if (before.findings().stream().noneMatch(waiver::covers)) {
                problems.put(
                        new Statement(waiver),
                        Problem.at(waiver.place(), "The waiver of " + waiver.about() + " matches no finding")
                                .severity(Severity.LOW));
            }
        });
        return problems;
    }
}
