package dev.plimsoll.report;

import dev.plimsoll.audit.Finding;
import dev.plimsoll.audit.Severity;
import java.util.ArrayList;
import java.util.List;

/** Lines for a terminal: indents, wraps, colours, and lets nothing through that a terminal would obey. */
final class Page {
    private static final String RESET = "\u001b[0m";
    private static final String BOLD = "\u001b[1m";
    private static final String DIM = "\u001b[2m";
    private static final String RED = "\u001b[31m";
    private static final String GREEN = "\u001b[32m";
    private static final String YELLOW = "\u001b[33m";
    private static final String CYAN = "\u001b[36m";

    private final StringBuilder text = new StringBuilder();
    private final boolean colour;
    private final int width;

    Page(boolean colour, int width) {
        this.colour = colour;
        this.width = width;
    }

    /** Of a section. */
    void title(String words) {
        gap();
        line("", BOLD, words);
    }

    /** Of a file's findings. */
    void heading(String words) {
        gap();
        line("", CYAN, words);
    }

    private void gap() {
        text.append(text.isEmpty() ? "" : "\n");
    }

    void finding(Finding finding) {
        String place = Unicode.visible(Sections.where(finding.place()));
        String start = painted(BOLD, place) + ": "
                + painted(shade(finding.severity()), finding.severity().word()) + ": ";
        int taken = 2 + place.length() + finding.severity().word().length() + 4;
        List<String> lines = wrap(Unicode.visible(Sections.said(finding)) + " [" + finding.rule() + "]", taken, 6);
        text.append("  ").append(start).append(lines.get(0)).append('\n');
        lines.subList(1, lines.size())
                .forEach(more -> text.append("      ").append(more).append('\n'));
    }

    void quote(int number, String source) {
        text.append("      ")
                .append(painted(DIM, number + " | " + Unicode.visible(source)))
                .append('\n');
    }

    void note(String words) {
        line("      ", DIM, words);
    }

    void item(String words) {
        line("  ", "", words);
    }

    void verdict(Outcome outcome) {
        String shade = switch (outcome.conclusion()) {
            case SUCCESS -> GREEN;
            case NEUTRAL -> YELLOW;
            case FAILURE -> RED;
        };
        gap();
        line("", BOLD + shade, outcome.conclusion().word() + ": " + outcome.because());
    }

    private void line(String indent, String paint, String words) {
        List<String> lines = wrap(Unicode.visible(words), indent.length(), indent.length() + 2);
        for (int i = 0; i < lines.size(); i++) {
            text.append(indent)
                    .append(i == 0 ? "" : "  ")
                    .append(painted(paint, lines.get(i)))
                    .append('\n');
        }
    }

    /** Breaks at blanks where a line gets too long; a word that is too long stays whole, so that paths can be clicked. */
    private List<String> wrap(String words, int taken, int hanging) {
        if (width <= 0) {
            return List.of(words);
        }
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int room = width - taken;
        for (String word : words.split(" ")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > room) {
                lines.add(line.toString());
                line.setLength(0);
                room = width - hanging;
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private String painted(String paint, String words) {
        return colour && !paint.isEmpty() ? paint + words + RESET : words;
    }

    private static String shade(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> RED;
            case MEDIUM -> YELLOW;
            case LOW -> CYAN;
        };
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
