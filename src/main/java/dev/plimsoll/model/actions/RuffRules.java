package dev.plimsoll.model.actions;

import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Parser;
import dev.plimsoll.syntax.Source;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a ruff configuration ({@code ruff.toml}, or the part of {@code pyproject.toml} that is ruff's) selects the
 * security rules: "S", one of them, or "ALL". Source: ruff's manual, "Settings", lint.select.
 */
final class RuffRules implements Parser<Boolean> {
    static final RuffRules RULES = new RuffRules();

    private static final Pattern SECURITY = Pattern.compile("ALL|S\\d*");
    private static final Pattern SELECT =
            Pattern.compile("(?m)^\\s*(?:lint\\.)?(?:extend-)?select\\s*=\\s*\\[([^\\]]*)]");
    private static final Pattern SECTION = Pattern.compile("(?m)^\\s*\\[([^\\]\\n]+)]\\s*(?:#.*)?$");
    private static final Pattern QUOTED = Pattern.compile("[\"']([^\"'\\n]*)[\"']");

    private RuffRules() {}

    @Override
    public Parsed<Boolean> parse(Source source) {
        boolean shared = source.path().endsWith("pyproject.toml");
        String text = source.text().replaceAll("(?m)#.*$", "");
        Matcher sections = SECTION.matcher(text);
        String section = "";
        int from = 0;
        while (sections.find(from)) {
            if (isRuff(section, shared) && selects(text.substring(from, sections.start()))) {
                return Parsed.whole(true);
            }
            section = sections.group(1).strip();
            from = sections.end();
        }
        return Parsed.whole(isRuff(section, shared) && selects(text.substring(from)));
    }

    static boolean isSecurity(String rule) {
        return SECURITY.matcher(rule.strip()).matches();
    }

    private static boolean isRuff(String section, boolean shared) {
        return shared
                ? section.equals("tool.ruff") || section.equals("tool.ruff.lint")
                : section.isEmpty() || section.equals("lint");
    }

    private static boolean selects(String body) {
        Matcher lists = SELECT.matcher(body);
        while (lists.find()) {
            if (QUOTED.matcher(lists.group(1)).results().anyMatch(rule -> isSecurity(rule.group(1)))) {
                return true;
            }
        }
        return false;
    }
}
