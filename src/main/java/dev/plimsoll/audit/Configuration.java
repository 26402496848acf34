package dev.plimsoll.audit;

import dev.plimsoll.model.Repository;
import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.snapshot.PathRules;
import dev.plimsoll.snapshot.Snapshot;
import dev.plimsoll.syntax.ParseCache;
import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.Unread;
import dev.plimsoll.syntax.yaml.YamlFile;
import dev.plimsoll.syntax.yaml.YamlParser;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What stands in a repository's {@code .github/plimsoll.yml}. An entry that is wrong counts as not written and is told
 * in {@code unread}, so that a check is neutral at best until it is right.
 *
 * @param ignored paths that no rule looks at
 * @param commentsAt inline comments from this severity on
 * @param commentLimit at most so many inline comments a review
 * @param codeScanning true where GitHub's code scanning is to have the findings as well
 */
public record Configuration(
        Settings settings,
        PathRules ignored,
        Severity commentsAt,
        int commentLimit,
        Waivers waivers,
        IssuePlan issues,
        boolean codeScanning,
        List<Unread> unread) {
    public static final String PATH = ".github/plimsoll.yml";
    /** What holds where nothing is written. */
    public static final Configuration DEFAULT = new Configuration(
            Settings.DEFAULT, PathRules.NONE, Severity.MEDIUM, 20, Waivers.NONE, IssuePlan.DEFAULT, false, List.of());

    public Configuration {
        unread = List.copyOf(unread);
    }

    /** The configuration of a snapshot, for these rules; the default where it has none. */
    public static Configuration of(Snapshot snapshot, ParseCache cache, List<Rule<?>> rules) {
        return of(snapshot, Defaults.NONE, cache, rules);
    }

    /** The same over an organisation's defaults. */
    public static Configuration of(Snapshot snapshot, Defaults defaults, ParseCache cache, List<Rule<?>> rules) {
        Optional<Blob> file = snapshot.find(PATH);
        if (file.isPresent()) {
            return of(cache.read(file.get().at(PATH), YamlParser.YAML), defaults, known(rules));
        }
        Configuration inherited = of(Parsed.whole(new YamlFile(List.of())), defaults, known(rules));
        return snapshot.exists(PATH) ? inherited.and(List.of(new Unread(Place.ofFile(PATH), "not a file"))) : inherited;
    }

    /** The base's, which judges the change; what the head's would waive besides, and what is wrong in it, is told. */
    public static Configuration ofChange(Snapshot base, Snapshot head, ParseCache cache, List<Rule<?>> rules) {
        return ofChange(base, head, Defaults.NONE, cache, rules);
    }

    /** The same over an organisation's defaults. */
    public static Configuration ofChange(
            Snapshot base, Snapshot head, Defaults defaults, ParseCache cache, List<Rule<?>> rules) {
        Configuration own = of(base, defaults, cache, rules);
        Configuration proposed = of(head, defaults, cache, rules);
        return own.and(proposed.unread()).waiving(own.waivers.proposing(proposed.waivers));
    }

    /** True where a change touches the configuration itself. */
    public static boolean differs(Snapshot base, Snapshot head) {
        return !base.find(PATH).map(Blob::id).equals(head.find(PATH).map(Blob::id));
    }

    /** The same on a day: waivers run out. */
    public Configuration on(LocalDate day) {
        return waiving(waivers.on(day));
    }

    /** The same for the head of a change, whose comments waive what the base's do. */
    public Configuration comparedTo(Audit base) {
        return waiving(waivers.beside(base.comments()));
    }

    /** The same for the base of a change, which proposes nothing. */
    public Configuration ofBase() {
        return waiving(waivers.withoutProposals());
    }

    private Configuration waiving(Waivers other) {
        return new Configuration(settings, ignored, commentsAt, commentLimit, other, issues, codeScanning, unread);
    }

    /** The configuration that a file of any name holds. */
    public static Configuration of(Parsed<YamlFile> file, List<Rule<?>> rules) {
        return of(file, Defaults.NONE, known(rules));
    }

    private static KnownRules known(List<Rule<?>> rules) {
        return new KnownRules(rules.stream().<RuleCard>map(Rule::card).toList());
    }

    private static Configuration of(Parsed<YamlFile> file, Defaults defaults, KnownRules known) {
        ConfigurationReader reader = new ConfigurationReader(known);
        reader.inherit(defaults);
        file.tree().documents().stream().limit(1).forEach(reader::read);
        file.tree().documents().stream().skip(1).forEach(reader::refuseSecond);
        return reader.result().and(file.unread());
    }

    private Configuration and(List<Unread> more) {
        Set<Unread> all = new LinkedHashSet<>(unread);
        all.addAll(more);
        return new Configuration(
                settings, ignored, commentsAt, commentLimit, waivers, issues, codeScanning, List.copyOf(all));
    }

    /** The same with another line between failure and success, as the command line's option has it. */
    public Configuration failingOn(Optional<Severity> severity) {
        return new Configuration(
                settings.failingOn(severity), ignored, commentsAt, commentLimit, waivers, issues, codeScanning, unread);
    }

    /** What is wrong in a repository's own file and in the waivers beside its code. */
    public static List<Unread> faults(Repository repository, KnownRules known) {
        Refusals refusals = new Refusals();
        WaiverReader waivers = new WaiverReader(known, refusals);
        repository.waivers().forEach(waivers::of);
        List<Unread> all = new ArrayList<>(repository
                .settingsFile()
                .map(file -> of(file, Defaults.NONE, known).unread())
                .orElse(List.of()));
        all.addAll(refusals.all());
        return all;
    }
}
