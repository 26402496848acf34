package dev.plimsoll.model.shell;

import dev.plimsoll.model.credential.SecretName;
import dev.plimsoll.model.credential.SecretValue;
import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Parser;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A shell script all the way to its facts. */
final class ScriptParser implements Parser<ScriptFile> {
    static final ScriptParser SCRIPT = new ScriptParser();

    private static final Pattern STOPS = Pattern.compile("#!.*\\s-[a-z]*e[a-z]*\\b.*");
    private static final Pattern DEFAULT = Pattern.compile("\\$\\{([A-Za-z_]\\w*)(:?[-=?])([^{}]*)}");
    private static final Pattern SETS_UP = Pattern.compile(
            "\\b(psql|createuser|createdb|initdb|mysql|mariadb|mongosh?|redis-cli|redis-server|rabbitmqctl|influx|clickhouse-client"
                    + "|cypher-shell|cqlsh|ldapadd|ldapmodify|CREATE (USER|ROLE|DATABASE))\\b");

    private ScriptParser() {}

    @Override
    public Parsed<ScriptFile> parse(Source source) {
        String text = source.text();
        ShellText shell = ShellText.of(
                text, STOPS.matcher(text.lines().findFirst().orElse("")).matches());
        Lines lines = new Lines(text);
        List<PasswordArgument> arguments = new ArrayList<>();
        List<ScriptStep> steps = new ArrayList<>();
        boolean sources = false;
        for (ShellCall call : shell.calls()) {
            int line = lines.at(call.start());
            PasswordOptions.of(call)
                    .ifPresent(given -> arguments.add(
                            new PasswordArgument(source.line(line), given.program(), given.option(), given.value())));
            ScriptSteps.of(call, source.path())
                    .ifPresent(what -> steps.add(new ScriptStep(source.line(line), what, call.failure())));
            sources |= call.program().equals("source") || call.program().equals(".");
        }
        boolean unsure = sources || !shell.whole();
        return Parsed.whole(new ScriptFile(Place.ofFile(source.path()), arguments, defaults(source), steps, unsure));
    }

    @Override
    public long weight(Source source, ScriptFile script) {
        return 0;
    }

    private static List<DefaultedSecret> defaults(Source source) {
        List<DefaultedSecret> found = new ArrayList<>();
        if (!SETS_UP.matcher(source.text()).find()) {
            return found;
        }
        Set<String> seen = new HashSet<>();
        String[] lines = source.text().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            Matcher variable = DEFAULT.matcher(lines[i].stripLeading().startsWith("#") ? "" : lines[i]);
            while (variable.find()) {
                if (SecretName.is(variable.group(1)) && seen.add(variable.group(1))) {
                    String value = variable.group(3).replaceAll("^[\"']|[\"']$", "");
                    SecretValue kind = variable.group(2).endsWith("?")
                            ? SecretValue.REFERENCE
                            : SecretValue.of(variable.group(1), value);
                    found.add(new DefaultedSecret(source.line(i + 1), variable.group(1), kind));
                }
            }
        }
        return found;
    }

    /** Which line a character of a text stands on. */
    private static final class Lines {
        private final List<Integer> starts = new ArrayList<>(List.of(0));

        Lines(String text) {
            for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
                starts.add(at + 1);
            }
        }

        int at(int offset) {
            int found = Collections.binarySearch(starts, offset);
            return found >= 0 ? found + 1 : -found - 1;
        }
    }
}
