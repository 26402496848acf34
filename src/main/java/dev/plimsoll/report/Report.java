package dev.plimsoll.report;

import dev.plimsoll.audit.Audit;
import dev.plimsoll.audit.Settings;
import dev.plimsoll.delta.Delta;

/** What is told to a reader: of one commit, or of a change from one to another. */
public sealed interface Report permits Report.OfCommit, Report.OfChange {
    Outcome outcome();

    /** The audit whose controls and unread files are told: the head's. */
    Audit audit();

    static OfCommit of(Audit audit, Settings settings) {
        return new OfCommit(audit, Gate.ofCommit(settings).decide(audit.findings(), audit.unread()));
    }

    static OfChange of(Delta delta, Settings settings) {
        return new OfChange(
                delta,
                Gate.ofChange(settings).decide(delta.introduced(), delta.head().unread()));
    }

    /** One commit, or a folder. */
    record OfCommit(Audit audit, Outcome outcome) implements Report {}

    /** A change. */
    record OfChange(Delta delta, Outcome outcome) implements Report {
        @Override
        public Audit audit() {
            return delta.head();
        }
    }
}
