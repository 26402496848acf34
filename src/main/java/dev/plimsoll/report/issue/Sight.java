package dev.plimsoll.report.issue;

import dev.plimsoll.audit.Audit;
import dev.plimsoll.audit.Configuration;
import dev.plimsoll.audit.RuleCard;
import java.util.List;

/**
 * What an audit could see. That a finding is not there any more says only then that it was fixed, when it was looked for.
 *
 * @param rules the cards of all rules there are
 * @param sameRules false where the rules are others than those that saw what stood before
 */
public record Sight(Audit audit, Configuration configuration, List<RuleCard> rules, boolean sameRules) {
    public Sight {
        rules = List.copyOf(rules);
    }

    /** False where the rules changed, the rule is off or unknown, or the path is ignored or left out. */
    boolean looksFor(Seen seen) {
        return sameRules
                && rules.stream()
                        .anyMatch(card -> card.id().equals(seen.rule())
                                && configuration.settings().runs(card))
                && !configuration.ignored().leavesOut(seen.path())
                && audit.repository().snapshot().excluded().stream()
                        .noneMatch(left ->
                                seen.path().equals(left.path()) || seen.path().startsWith(left.path() + "/"));
    }

    /** True where its file, or something of the whole repository, could not be read. */
    boolean isBlindTo(Seen seen) {
        return audit.unread().stream()
                .map(unread -> unread.place().path())
                .anyMatch(path -> path.equals(".") || path.equals(seen.path()));
    }
}
