package dev.plimsoll.model.actions;

import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Parser;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The plain rules of a Makefile: what each target needs and runs, with simple variables put in. */
final class Makefile {
    static final Parser<Makefile> PARSER = source -> Parsed.whole(new Makefile(source));

    private static final Pattern RULE = Pattern.compile("^([^\\s:#=][^:#=]*?)\\s*::?(?!=)([^=]*)$");
    private static final Pattern VARIABLE = Pattern.compile("^(?:export\\s+)?([\\w.-]+)\\s*(?::|::|\\?)?=\\s*(.*)$");
    private static final Pattern USE = Pattern.compile("\\$[({]([\\w.-]+)[)}]");

    private record Target(List<String> needs, List<CommandLine> lines) {}

    private final Map<String, Target> targets = new LinkedHashMap<>();
    private final Map<String, String> variables = new HashMap<>();
    private List<String> current = List.of();

    private Makefile(Source source) {
        String[] lines = source.text().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            int first = i + 1;
            StringBuilder text = new StringBuilder(lines[i].stripTrailing());
            while (text.length() > 0 && text.charAt(text.length() - 1) == '\\' && i + 1 < lines.length) {
                text.setLength(text.length() - 1);
                text.append(' ').append(lines[++i].strip());
            }
            line(text.toString(), source.line(first));
        }
    }

    private void line(String text, Place place) {
        Matcher variable = VARIABLE.matcher(text);
        Matcher rule = RULE.matcher(text);
        if (text.startsWith("\t")) {
            recipe(text.strip(), place);
        } else if (variable.matches()) {
            variables.putIfAbsent(variable.group(1), variable.group(2).strip());
        } else if (rule.matches()) {
            current = List.of(rule.group(1).strip().split("\\s+"));
            List<String> needs =
                    List.of(rule.group(2).replaceFirst(";.*", "").strip().split("\\s+"));
            current.forEach(name -> target(name).needs.addAll(needs));
        }
    }

    /** "-" before a command: its failure is passed over; "@": it is not shown. */
    private void recipe(String text, Place place) {
        boolean tolerated = text.startsWith("-") || text.startsWith("@-");
        String script = USE.matcher(text.replaceFirst("^[-@+]+", ""))
                .replaceAll(use -> Matcher.quoteReplacement(variables.getOrDefault(use.group(1), use.group())))
                .replace("$$", "$");
        for (CommandLine command : CommandReader.read(script, line -> place).lines()) {
            current.forEach(name -> target(name).lines.add(command.tolerated(tolerated)));
        }
    }

    private Target target(String name) {
        return targets.computeIfAbsent(name, n -> new Target(new ArrayList<>(), new ArrayList<>()));
    }

    /** What is run for some targets and all that they need; without any, for the first one. */
    Commands commands(List<String> goals) {
        List<String> first = targets.keySet().stream()
                .filter(name -> !name.startsWith("."))
                .limit(1)
                .toList();
        List<CommandLine> lines = new ArrayList<>();
        Set<String> done = new HashSet<>();
        boolean whole = true;
        List<String> open = new ArrayList<>(goals.isEmpty() ? first : goals);
        for (int i = 0; i < open.size(); i++) {
            Target target = targets.get(open.get(i));
            if (target != null && done.add(open.get(i))) {
                open.addAll(target.needs);
                lines.addAll(target.lines);
            }
            whole &= target != null || i >= goals.size();
        }
        return new Commands(lines, whole);
    }
}
