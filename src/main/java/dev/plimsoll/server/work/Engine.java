package dev.plimsoll.server.work;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.plimsoll.audit.Audit;
import dev.plimsoll.audit.Auditor;
import dev.plimsoll.audit.Configuration;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.delta.Delta;
import dev.plimsoll.delta.Repairs;
import dev.plimsoll.report.Report;
import dev.plimsoll.snapshot.Snapshot;
import dev.plimsoll.syntax.ParseCache;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The core with its memory: what was parsed, and the audits of the commits that pull requests are compared to. Safe for
 * many threads. The rules are one set for as long as the process lives, so a commit and a day name an audit.
 */
public final class Engine {
    /** Of all audits that are kept, so many files in sum. */
    private static final long FILES = 400_000;

    private final InstantSource time;
    private final List<Rule<?>> rules;
    private final Auditor auditor;
    private final ParseCache parsed = new ParseCache();
    private final Cache<String, Audit> audits = Caffeine.newBuilder()
            .maximumWeight(FILES)
            .weigher((String commit, Audit audit) ->
                    100 + audit.repository().snapshot().blobs().size())
            .executor(Runnable::run)
            .build();

    /** @param time tells the day, since waivers run out */
    public Engine(List<Rule<?>> rules, InstantSource time) {
        this.time = time;
        this.rules = List.copyOf(rules);
        this.auditor = new Auditor(rules);
    }

    List<Rule<?>> rules() {
        return rules;
    }

    /** A review of a change, and the configuration that judged it: the base's. */
    record Review(Report.OfChange report, Configuration configuration) {}

    Review review(String repository, Snapshot base, Snapshot head) {
        Audit before = auditOfBase(repository, base);
        Configuration configuration =
                Configuration.ofChange(base, head, parsed, rules).on(today()).comparedTo(before);
        Audit after = auditor.audit(head.attributedAs(base), configuration, parsed);
        Delta delta = Delta.between(before, after);
        Repairs repairs = new Repairs(after, repaired -> auditor.audit(repaired, configuration, parsed));
        Report.OfChange report = Report.of(delta, configuration.settings()).repairing(repairs.each(delta.introduced()));
        return new Review(report, configuration);
    }

    /** A report of what stands at a commit of the default branch. */
    Report.OfCommit baseline(String repository, Snapshot snapshot) {
        return Report.of(
                auditOfBase(repository, snapshot),
                Configuration.of(snapshot, parsed, rules).settings());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(time.instant(), ZoneOffset.UTC);
    }

    /** The repository belongs to the key, so that none ever sees what another one's commit of the same id holds. */
    private Audit auditOfBase(String repository, Snapshot base) {
        LocalDate day = today();
        String key = repository + "@" + base.commit().orElseThrow() + " on " + day;
        Audit found = audits.getIfPresent(key);
        if (found == null) {
            found = auditor.audit(base, Configuration.of(base, parsed, rules).on(day), parsed);
            audits.put(key, found);
        }
        return found;
    }
}
