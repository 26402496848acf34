package dev.plimsoll.server.work;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.plimsoll.audit.Audit;
import dev.plimsoll.audit.Auditor;
import dev.plimsoll.audit.Configuration;
import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.delta.Delta;
import dev.plimsoll.delta.Repairs;
import dev.plimsoll.report.Preview;
import dev.plimsoll.report.Report;
import dev.plimsoll.snapshot.Snapshot;
import dev.plimsoll.store.OwnerFiles;
import dev.plimsoll.syntax.ParseCache;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

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
    private final OrganisationDefaults defaults;
    private final ParseCache parsed = new ParseCache();
    private final Cache<String, Audit> audits = Caffeine.newBuilder()
            .maximumWeight(FILES)
            .weigher((String commit, Audit audit) ->
                    100 + audit.repository().snapshot().blobs().size())
            .executor(Runnable::run)
            .build();

    /** @param time tells the day, since waivers run out */
    public Engine(List<Rule<?>> rules, OwnerFiles files, InstantSource time) {
        this.defaults = new OrganisationDefaults(files, parsed);
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
        Configuration configuration = Configuration.ofChange(base, head, defaults.of(repository), parsed, rules)
                .on(today())
                .comparedTo(before);
        Audit after = auditor.audit(head.attributedAs(base), configuration, parsed);
        Delta delta = Delta.between(before, after);
        Repairs repairs = new Repairs(after, repaired -> auditor.audit(repaired, configuration, parsed));
        Report.OfChange report = Report.of(delta, configuration.settings())
                .repairing(repairs.each(delta.introduced()))
                .previewing(preview(repository, delta, base, head));
        return new Review(report, configuration);
    }

    /** What a change of the configuration would do; judging by it takes two audits more. */
    private Optional<Preview> preview(String repository, Delta now, Snapshot base, Snapshot head) {
        if (!Configuration.differs(base, head)) {
            return Optional.empty();
        }
        Configuration proposed = configuration(repository, head);
        Audit before = auditor.audit(base, proposed, parsed);
        Audit after = auditor.audit(head.attributedAs(base), proposed, parsed);
        return Optional.of(Preview.of(now, Delta.between(before, after), proposed.settings()));
    }

    Configuration configuration(String repository, Snapshot snapshot) {
        return Configuration.of(snapshot, defaults.of(repository), parsed, rules)
                .on(today());
    }

    /** A report of what stands at a commit of the default branch, and the configuration that judged it. */
    record Judged(Report.OfCommit report, Configuration configuration) {}

    /** What stands at a commit of the default branch; what stands there for other repositories is kept. */
    Judged baseline(String repository, Snapshot snapshot) {
        defaults.keep(repository, snapshot);
        Configuration configuration = configuration(repository, snapshot);
        return new Judged(Report.of(auditOfBase(repository, snapshot), configuration.settings()), configuration);
    }

    /** Those of the findings that their own edits repair. */
    List<Finding> repaired(Judged judged, List<Finding> findings) {
        return new Repairs(judged.report().audit(), repaired -> auditor.audit(repaired, judged.configuration(), parsed))
                .each(findings);
    }

    LocalDate today() {
        return LocalDate.ofInstant(time.instant(), ZoneOffset.UTC);
    }

    /** The repository belongs to the key, so that none ever sees what another one's commit of the same id holds. */
    private Audit auditOfBase(String repository, Snapshot base) {
        LocalDate day = today();
        String key = repository + "@" + base.commit().orElseThrow() + " on " + day + " by "
                + defaults.of(repository).id();
        Audit found = audits.getIfPresent(key);
        if (found == null) {
            found = auditor.audit(base, configuration(repository, base), parsed);
            audits.put(key, found);
        }
        return found;
    }
}
