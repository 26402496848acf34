package dev.plimsoll.syntax.ldif;

import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Parser;
import dev.plimsoll.syntax.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads LDIF line by line; a line that is none of its forms is passed over. */
public final class LdifParser implements Parser<List<LdifLine>> {
    public static final LdifParser LDIF = new LdifParser();

    private static final Pattern ATTRIBUTE = Pattern.compile("([A-Za-z][\\w.-]*)(?:;[^:]*)?:(:?) *(.*)");

    private LdifParser() {}

    /** A line with the number of its first part. */
    private record Joined(int line, String text) {}

    @Override
    public Parsed<List<LdifLine>> parse(Source source) {
        List<LdifLine> lines = new ArrayList<>();
        List<LdifLine> before = new ArrayList<>();
        String entry = "";
        for (Joined joined : joined(source.text())) {
            Matcher attribute = ATTRIBUTE.matcher(joined.text());
            if (joined.text().isBlank()) {
                entry = "";
            } else if (joined.text().startsWith("#")) {
                String text = joined.text().replaceFirst("#+\\s*", "").strip();
                (entry.isEmpty() ? before : lines).add(new LdifLine(source.line(joined.line()), entry, "", text));
            } else if (attribute.matches()) {
                String value = attribute.group(2).isEmpty() ? attribute.group(3) : decoded(attribute.group(3));
                if (attribute.group(1).equals("dn")) {
                    entry = value;
                }
                String of = entry;
                before.forEach(comment -> lines.add(new LdifLine(comment.place(), of, "", comment.value())));
                before.clear();
                lines.add(new LdifLine(source.line(joined.line()), entry, attribute.group(1), value.strip()));
            }
        }
        lines.addAll(before);
        return Parsed.whole(List.copyOf(lines));
    }

    private static List<Joined> joined(String text) {
        List<Joined> all = new ArrayList<>();
        String[] lines = text.split("\r?\n", -1);
        for (int i = 0; i < lines.length; i++) {
            boolean continues = lines[i].startsWith(" ") && !all.isEmpty() && !lines[i].isBlank();
            if (continues) {
                Joined last = all.remove(all.size() - 1);
                all.add(new Joined(last.line(), last.text() + lines[i].substring(1)));
            } else {
                all.add(new Joined(i + 1, lines[i]));
            }
        }
        return all;
    }

    private static String decoded(String value) {
        try {
            return new String(Base64.getDecoder().decode(value.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}
