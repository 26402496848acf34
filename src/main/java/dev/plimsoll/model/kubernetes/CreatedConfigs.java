package dev.plimsoll.model.kubernetes;

import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Parser;
import dev.plimsoll.syntax.Source;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ConfigMaps that a text tells to make with kubectl, in a script or for a reader. */
final class CreatedConfigs implements Parser<Set<String>> {
    static final CreatedConfigs CREATED_CONFIGS = new CreatedConfigs();

    private static final String COMMAND = "create configmap";
    private static final Pattern NAME = Pattern.compile(
            "create configmap\\s+(?:(?:-n|--namespace)[ =]\\S+\\s+|-\\S+\\s+)*[\"']?([a-z0-9][a-z0-9.-]*)");

    private CreatedConfigs() {}

    @Override
    public Parsed<Set<String>> parse(Source source) {
        if (!source.text().contains(COMMAND)) {
            return Parsed.whole(Set.of());
        }
        Set<String> found = new LinkedHashSet<>();
        Matcher names = NAME.matcher(source.text());
        while (names.find()) {
            found.add(names.group(1));
        }
        return Parsed.whole(Set.copyOf(found));
    }
}
