package dev.plimsoll.model.kubernetes;

import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Parser;
import dev.plimsoll.syntax.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The lines of a file that look like a NetworkPolicy's egress rules in comments. No tree of the file shows them. */
final class CommentedRules implements Parser<List<Integer>> {
    static final CommentedRules COMMENTED_RULES = new CommentedRules();

    private static final Pattern RULE = Pattern.compile("\\s*#\\s*- (to|ports):\\s*(#.*)?");

    private CommentedRules() {}

    @Override
    public Parsed<List<Integer>> parse(Source source) {
        List<Integer> found = new ArrayList<>();
        int number = 0;
        for (String line : source.text().lines().toList()) {
            number++;
            if (RULE.matcher(line).matches()) {
                found.add(number);
            }
        }
        return Parsed.whole(List.copyOf(found));
    }
}
