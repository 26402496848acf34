package dev.plimsoll.model.waiver;

import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Parser;
import dev.plimsoll.syntax.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the comments that waive a rule, in any language with comments behind #, //, ; or inside of angle brackets. */
public final class InlineWaivers {
    public static final Parser<List<InlineWaiver>> COMMENTS = new Parser<>() {
        @Override
        public Parsed<List<InlineWaiver>> parse(Source source) {
            return Parsed.whole(source.text().contains(MARK) ? read(source) : List.of());
        }

        @Override
        public long weight(Source source, List<InlineWaiver> found) {
            return found.size() * 200L;
        }
    };

    private static final String MARK = "plimsoll:ignore";
    private static final int LONGEST = 2_000;
    private static final Pattern COMMENT = Pattern.compile("(?:#|//|;|<!--)[ \\t]*" + MARK + "(?=\\s|$)(.*)");
    private static final Pattern PARTS =
            Pattern.compile("\\s*(?<rule>(?!--)\\S+)?(?:\\s+until\\s+(?<until>(?!--)\\S+))?(?<stray>.*?)");
    private static final Pattern ALONE = Pattern.compile("\\s*(#|//|;|<!--).*|\\s*");

    private InlineWaivers() {}

    private static List<InlineWaiver> read(Source source) {
        List<String> lines = List.of(source.text().split("\r\n|\n|\r", -1));
        List<InlineWaiver> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher comment = COMMENT.matcher(line.length() > LONGEST ? "" : line);
            if (comment.find()) {
                boolean alone = line.substring(0, comment.start()).isBlank();
                found.add(waiver(source, i + 1, comment.group(1), alone ? nextCode(lines, i) : i + 1));
            }
        }
        return List.copyOf(found);
    }

    private static int nextCode(List<String> lines, int from) {
        for (int i = from + 1; i < lines.size(); i++) {
            if (!ALONE.matcher(lines.get(i)).matches()) {
                return i + 1;
            }
        }
        return from + 1;
    }

    private static InlineWaiver waiver(Source source, int line, String written, int code) {
        String text = written.replaceFirst("\\s*(-->|\\*/)\\s*$", "");
        int dashes = text.indexOf(" -- ");
        Optional<String> reason = dashes < 0
                ? Optional.empty()
                : Optional.of(text.substring(dashes + 4).strip()).filter(why -> !why.isEmpty());
        Matcher parts = PARTS.matcher(dashes < 0 ? text : text.substring(0, dashes));
        if (!parts.matches()) {
            throw new IllegalStateException("everything matches");
        }
        return new InlineWaiver(
                source.line(line),
                Optional.ofNullable(parts.group("rule")).orElse(""),
                Optional.ofNullable(parts.group("until")),
                reason,
                parts.group("stray").strip(),
                code);
    }
}
