package dev.plimsoll.audit;

import dev.plimsoll.snapshot.Blob;
import dev.plimsoll.snapshot.PathRules;
import dev.plimsoll.snapshot.Snapshot;
import dev.plimsoll.syntax.ParseCache;
import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.Unread;
import dev.plimsoll.syntax.yaml.YamlFile;
import dev.plimsoll.syntax.yaml.YamlParser;
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
 */
public record Configuration(
        Settings settings, PathRules ignored, Severity commentsAt, int commentLimit, List<Unread> unread) {
    public static final String PATH = ".github/plimsoll.yml";
    /** What holds where nothing is written. */
    public static final Configuration DEFAULT =
            new Configuration(Settings.DEFAULT, PathRules.NONE, Severity.MEDIUM, 20, List.of());

    public Configuration {
        unread = List.copyOf(unread);
    }

    /** The configuration of a snapshot, for these rules; the default where it has none. */
    public static Configuration of(Snapshot snapshot, ParseCache cache, List<Rule<?>> rules) {
        Optional<Blob> file = snapshot.find(PATH);
        if (file.isEmpty()) {
            return snapshot.exists(PATH) ? DEFAULT.and(List.of(new Unread(Place.ofFile(PATH), "not a file"))) : DEFAULT;
        }
        return of(cache.read(file.get().at(PATH), YamlParser.YAML), rules);
    }

    /** The base's, which judges the change; what is wrong in the head's is told as well. */
    public static Configuration ofChange(Snapshot base, Snapshot head, ParseCache cache, List<Rule<?>> rules) {
        return of(base, cache, rules).and(of(head, cache, rules).unread());
    }

    /** The configuration that a file of any name holds. */
    public static Configuration of(Parsed<YamlFile> file, List<Rule<?>> rules) {
        ConfigurationReader reader = new ConfigurationReader(rules);
        file.tree().documents().stream().limit(1).forEach(reader::read);
        file.tree().documents().stream().skip(1).forEach(reader::refuseSecond);
        return reader.result().and(file.unread());
    }

    private Configuration and(List<Unread> more) {
        Set<Unread> all = new LinkedHashSet<>(unread);
        all.addAll(more);
        return new Configuration(settings, ignored, commentsAt, commentLimit, List.copyOf(all));
    }

    /** The same with another line between failure and success, as the command line's option has it. */
    public Configuration failingOn(Optional<Severity> severity) {
        Settings other = new Settings(severity, settings.severities(), settings.off(), settings.on());
        return new Configuration(other, ignored, commentsAt, commentLimit, unread);
    }
}
