package dev.plimsoll.report;

import java.util.regex.Pattern;

/**
 * Text of a repository as GitHub-flavoured Markdown that shows it as it is: it formats nothing, links nowhere, mentions
 * nobody and ends no table cell. (GitHub Flavored Markdown Spec 0.29; mentions and references: GitHub's "Basic writing
 * and formatting syntax".)
 */
public final class Markdown {
    private static final String GAP = "&#8203;";
    private static final Pattern FORMATTING = Pattern.compile("([\\\\`*_{}\\[\\]<>|~$!])");
    private static final Pattern MENTION = Pattern.compile("@(?=[A-Za-z0-9])");
    private static final Pattern REFERENCE = Pattern.compile("(?i)(#|\\bGH-)(?=\\d)");
    private static final Pattern EMOJI = Pattern.compile(":(?=[a-z0-9_+-]+:)");
    private static final Pattern BLOCK_START = Pattern.compile("^(\\s*)([-+#=]|\\d+(?=[.)]))");

    private Markdown() {}

    /** Prose: one line, everything that Markdown or GitHub would act on made harmless. */
    public static String text(String raw) {
        String text = Unicode.visible(raw).replace("&", "&amp;");
        text = FORMATTING.matcher(text).replaceAll("\\\\$1");
        // Before the gaps of the others: a gap is itself written with a # and digits.
        text = REFERENCE.matcher(text).replaceAll("$1" + GAP);
        text = MENTION.matcher(text).replaceAll("@" + GAP);
        text = EMOJI.matcher(text).replaceAll(":" + GAP);
        text = text.replace("://", ":" + GAP + "//").replaceAll("(?i)\\b(www)\\.", "$1" + GAP + ".");
        return BLOCK_START.matcher(text).replaceFirst("$1" + GAP + "$2");
    }

    /** A code span, also inside a table cell; nothing in it can end it. */
    public static String code(String raw) {
        String text = Unicode.visible(raw);
        if (text.isBlank()) {
            return "`" + " ".repeat(Math.max(1, text.length())) + "`";
        }
        String fence = "`".repeat(longestRun(text) + 1);
        String padding = text.startsWith("`") || text.endsWith("`") ? " " : "";
        return fence + padding + text + padding + fence;
    }

    /** A code span for a table cell, where an unescaped pipe would end the cell even inside code. */
    public static String cellCode(String raw) {
        return code(raw).replace("|", "\\|");
    }

    /** A block of source; nothing in it can end it. */
    public static String block(String language, String raw) {
        String fence = "`".repeat(Math.max(3, longestRun(raw) + 1));
        return fence + language + "\n" + raw + (raw.endsWith("\n") ? "" : "\n") + fence + "\n";
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
