package dev.plimsoll.model.backup;

import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Parser;
import dev.plimsoll.syntax.Source;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether a script, a crontab or a unit calls a program that backs data up; its comments do not count. */
final class BackupScript implements Parser<BackupScript.Calls> {
    static final BackupScript SCRIPT = new BackupScript();

    private static final Pattern COMMENT = Pattern.compile("\\s*(?:#|//|;).*");

    /**
     * What a text calls.
     *
     * @param scripts file names of other scripts that it names
     */
    record Calls(boolean backsUp, Set<String> scripts) {}

    private BackupScript() {}

    @Override
    public Parsed<Calls> parse(Source source) {
        StringBuilder commands = new StringBuilder();
        source.text()
                .lines()
                .filter(line -> !COMMENT.matcher(line).matches())
                .forEach(line -> commands.append(line).append('\n'));
        Set<String> scripts = BackupTools.scriptsIn(commands.toString()).collect(Collectors.toUnmodifiableSet());
        return Parsed.whole(new Calls(BackupTools.areIn(commands.toString()), scripts));
    }
}
