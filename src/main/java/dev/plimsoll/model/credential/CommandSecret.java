package dev.plimsoll.model.credential;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A secret that a program is told on its command line, or that a script sets.
 *
 * @param name of the option or the variable, without a value
 * @param value what stands for it, as written; never to be shown unless it is a reference
 * @param word which word of the command holds it
 * @param argument true where other processes see it among the arguments
 */
public record CommandSecret(String name, String value, int word, boolean argument) {
    private static final String VALUE = "[\"']?(?!-)((?:\\$\\([^)\\n]*\\)|[^\\s\"';&|<>()])++)";
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--?([A-Za-z][\\w-]*+)(?:=|[ \\t]++)" + VALUE);
    private static final Pattern ASSIGNMENT = Pattern.compile("(?<![\\w$%{.-])([A-Za-z]\\w*+)=" + VALUE);
    private static final Pattern LONE_OPTION = Pattern.compile("--?[A-Za-z][\\w-]*");
    private static final Pattern SHORT = Pattern.compile("\\b(redis-cli|valkey-cli)\\b[^;|&\\n]{0,200}? (?:-a) ?"
            + VALUE + "|\\b(mysql|mysqldump|mysqladmin|mariadb)\\b[^;|&\\n]{0,200}? -p" + VALUE);
    private static final Set<String> PASSWORD_OPTIONS = Set.of("requirepass", "masterauth");

    /** Those of a command, word by word; a word may be a whole script. */
    public static List<CommandSecret> in(List<String> words) {
        List<CommandSecret> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String before = i == 0 ? "" : words.get(i - 1);
            if (LONE_OPTION.matcher(before).matches()
                    && isSecret(before.replaceFirst("^--?", ""))
                    && !word.startsWith("-")) {
                found.add(new CommandSecret(before, word, i, true));
            }
            pairs(OPTION, word, i, found);
            pairs(ASSIGNMENT, word, i, found);
            shortForms(word, i, found);
        }
        return found;
    }

    private static void pairs(Pattern form, String text, int word, List<CommandSecret> found) {
        if (text.indexOf('=') < 0 && text.indexOf(' ') < 0) {
            return;
        }
        Matcher pairs = form.matcher(text);
        while (pairs.find()) {
            if (isSecret(pairs.group(1))) {
                boolean option = form == OPTION;
                found.add(new CommandSecret((option ? "--" : "") + pairs.group(1), pairs.group(2), word, option));
            }
        }
    }

    private static void shortForms(String text, int word, List<CommandSecret> found) {
        if (text.contains("-cli") || text.contains("mysql") || text.contains("mariadb")) {
            Matcher forms = SHORT.matcher(text);
            while (forms.find()) {
                boolean redis = forms.group(1) != null;
                found.add(new CommandSecret(redis ? "-a" : "-p", forms.group(redis ? 2 : 4), word, true));
            }
        }
    }

    private static boolean isSecret(String name) {
        return SecretName.is(name) || PASSWORD_OPTIONS.contains(name);
    }
}
