package dev.plimsoll.report;

import dev.plimsoll.audit.Audit;
import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.LineChange;
import dev.plimsoll.audit.Settings;
import dev.plimsoll.delta.Delta;
import dev.plimsoll.delta.Repaired;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is told to a reader: of one commit, or of a change from one to another. */
public sealed interface Report permits Report.OfCommit, Report.OfChange {
    Outcome outcome();

    /** The audit whose controls and unread files are told: the head's. */
    Audit audit();

    /** What the owners decided, by which it is told. */
    Settings settings();

    static OfCommit of(Audit audit, Settings settings) {
        return new OfCommit(
                audit, settings, Gate.ofCommit(settings).decide(audit.findings(), audit.unread(), Set.of()));
    }

    static OfChange of(Delta delta, Settings settings) {
        return new OfChange(
                delta,
                settings,
                Gate.ofChange(settings)
                        .decide(
                                delta.introduced(),
                                delta.head().unread(),
                                delta.head().proposed().keySet()),
                Set.of(),
                Optional.empty());
    }

    /** One commit, or a folder. */
    record OfCommit(Audit audit, Settings settings, Outcome outcome) implements Report {}

    /**
     * A change.
     *
     * @param repaired the introduced findings whose own edit was made and found to repair them
     * @param preview where the change touches the configuration: what that would do
     */
    record OfChange(Delta delta, Settings settings, Outcome outcome, Set<Finding> repaired, Optional<Preview> preview)
            implements Report {
        public OfChange {
            repaired = Set.copyOf(repaired);
        }

        /** The same report, offering the edits of these findings. */
        public OfChange repairing(Collection<Finding> proven) {
            return new OfChange(delta, settings, outcome, Set.copyOf(proven), preview);
        }

        /** The same report, telling what the change's own configuration would do. */
        public OfChange previewing(Optional<Preview> other) {
            return new OfChange(delta, settings, outcome, repaired, other);
        }

        /** What to write instead of which lines, where that is certain and quotes no secret. */
        public Optional<LineChange> repair(Finding finding) {
            return repaired.contains(finding) && finding.card().concern() != Concern.SECRETS
                    ? finding.problem()
                            .edit()
                            .flatMap(edit ->
                                    Repaired.lines(delta.head().repository().snapshot(), edit))
                    : Optional.empty();
        }

        /** Where a finding's own file did not change: a sentence that says so, and what did, as far as it is known. */
        public Optional<String> cause(Finding finding) {
            if (!delta.isCausedElsewhere(finding)) {
                return Optional.empty();
            }
            String places = delta.causes(finding).stream()
                    .map(cause -> cause.place().toString())
                    .collect(Collectors.joining(", "));
            return Optional.of(
                    places.isEmpty()
                            ? "This file did not change: the cause is a change elsewhere."
                            : "This file did not change: the cause is in " + places + ".");
        }

        @Override
        public Audit audit() {
            return delta.head();
        }
    }
}
